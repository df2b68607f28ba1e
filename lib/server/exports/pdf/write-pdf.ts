import { spawn } from 'node:child_process'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { DomainError } from '../../../domain/error'
import type { ExportedLayer } from '../../../domain/exchange/exported-layer'
import { pdfDocument } from '../../../domain/exchange/pdf-document'
import { log } from '../../log'

const TIME_LIMIT = 15_000
// In UTF-16 units and passages. 1,000 passages on 31 pages take about a second; from some 2,500 it is more than the time limit.
const TEXT_LIMIT = 200_000
const PASSAGE_LIMIT = 1_000

const families = {
  inter: ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold', '700Bold/Inter_700Bold'],
  'source-serif-4': ['400Regular/SourceSerif4_400Regular', '600SemiBold/SourceSerif4_600SemiBold'],
  'noto-sans': ['400Regular/NotoSans_400Regular', '600SemiBold/NotoSans_600SemiBold'],
  'noto-sans-arabic': ['400Regular/NotoSansArabic_400Regular', '600SemiBold/NotoSansArabic_600SemiBold'],
  'noto-sans-hebrew': ['400Regular/NotoSansHebrew_400Regular', '600SemiBold/NotoSansHebrew_600SemiBold'],
  'noto-emoji': ['400Regular/NotoEmoji_400Regular'],
}

/** One at a time: each takes a core and some hundred megabytes. */
const oneByOne = pLimit(1)

/** The layer as PDF, made in a process of its own, so that no request waits for it and nothing outlives its time. */
export async function writePdf(layer: ExportedLayer): Promise<Uint8Array<ArrayBuffer>> {
  if (layer.revision.text.length > TEXT_LIMIT || layer.annotations.length > PASSAGE_LIMIT)
    throw new DomainError('too_large', 'This article is too long for a PDF. Take the HTML file and print it.')
  const given = { document: pdfDocument(layer), template: here('article.typ'), fonts: fontFiles() }
  return oneByOne(() => compile(JSON.stringify(given)))
}

function compile(given: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [here('compile.mjs')], {
      timeout: TIME_LIMIT,
      killSignal: 'SIGKILL',
    })
    const parts: Buffer[] = []
    let complaint = ''
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => {
      complaint = `${complaint}${part}`.slice(-2_000)
    })
    child.stdin.on('error', () => {}) // it ended early: the exit says why
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve(new Uint8Array(Buffer.concat(parts)))
      reject(new DomainError('busy', 'The PDF took too long. Take the HTML file and print it, or try again.'))
      log().error({ code, complaint }, 'no pdf was made')
    })
    child.stdin.end(given)
  })
}

function here(file: string): string {
  return join(process.cwd(), 'lib/server/exports/pdf', file)
}

function fontFiles(): string[] {
  return Object.entries(families).flatMap(([family, files]) =>
    files.map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', family, `${file}.ttf`)),
  )
}
