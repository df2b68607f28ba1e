import type { sourceFormats } from '../../contract/articles'
import { DomainError } from '../../domain/error'
import { fileName } from '../../domain/intake/file-name'
import { decodeFile } from './decode-file'
import { type ReadSource, readSource } from './read-source'

type SourceFormat = (typeof sourceFormats)[number]

/** A file as a source; `name` as it may be shown. */
export type ReadFile = ReadSource & {
  file: { name: string; encoding: string; replaced: number; isGuessed: boolean }
}

/**
 * A file of text, of a page or of Markdown; its name says which, and its bytes have to be text.
 * @throws DomainError `unsupported_content`, and what `readSource` throws
 */
export async function readFile(file: File, given: SourceFormat | 'auto'): Promise<ReadFile> {
  const named = formatOf(file)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isNoText(bytes)) throw unsupported()
  const format = given === 'auto' ? named : given
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(file.type)?.[1] ?? null
  const { text, ...decoded } = decodeFile(bytes, { charset, isPage: format === 'html' })
  return { ...readSource(text, format), file: { name: fileName(file.name), ...decoded } }
}

const formatOfEnding: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
}
/** What browsers say of such files; of Markdown some say nothing. */
const textTypes = /^(?:|text\/[\w.+-]+|application\/(?:octet-stream|xhtml\+xml))$/

function formatOf({ name, type }: File): SourceFormat {
  const [, ending = ''] = /\.(\w+)\s*$/.exec(name) ?? []
  const format = Object.hasOwn(formatOfEnding, ending.toLowerCase())
    ? formatOfEnding[ending.toLowerCase()]
    : undefined
  const [essence = ''] = type.toLowerCase().split(';')
  if (!format || !textTypes.test(essence.trim())) throw unsupported()
  return format
}

/** How files begin that are no text: ZIP, PDF, RTF, PNG, GIF, JPEG, gzip, old Office, 7z and RAR. */
const beginnings = [
  'PK\x03',
  'PK\x05',
  '%PDF-',
  '{\\rtf',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '\x1f\x8b',
].concat(['\xd0\xcf\x11\xe0', '7z\xbc\xaf', 'Rar!'])
const utf16 = ['\xff\xfe', '\xfe\xff']

/** Whether the bytes are another kind of file than text, or such a file behind text: a ZIP is read from its end. */
function isNoText(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1445)).toString('latin1')
  const begins = (all: string[]) => all.some((beginning) => start.startsWith(beginning))
  if (begins(beginnings) || start.slice(0, 1024).includes('%PDF-')) return true
  if (begins(utf16)) return false
  return start.includes('\0') || Buffer.from(bytes).includes('PK\x05\x06', 'latin1')
}

function unsupported(): DomainError {
  return new DomainError('unsupported_content', 'This is no text, HTML or Markdown file (.txt, .html, .md).')
}
