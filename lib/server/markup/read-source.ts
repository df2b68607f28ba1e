import type { sourceFormats } from '../../contract/articles'
import { DomainError } from '../../domain/error'
import type { MarkedSource } from '../../domain/intake/marked-source'
import { normaliseText, type TextWarning } from '../../domain/text/normalise-text'
import { isVisible } from '../../domain/text/white-space'
import { readHtml } from './read-html'
import { readMarkdown } from './read-markdown'

type SourceFormat = (typeof sourceFormats)[number]

/** `raw` is the source itself, as it is sent, normalised; a digest of it says what was obtained. */
export type ReadSource = MarkedSource & { raw: string; format: SourceFormat; warnings: TextWarning[] }

/**
 * A source as plain text and what its markup says.
 * @throws DomainError `no_text`, `too_large`, `too_complex`
 */
export function readSource(content: string, given: SourceFormat | 'auto'): ReadSource {
  const { text: raw, warnings } = normaliseText(content)
  const format = given === 'auto' ? formatOf(raw) : given
  const source = readers[format](raw)
  if (!isVisible(source.text))
    throw new DomainError('no_text', 'There is no text here. Paste the article, or choose another file.')
  return { ...source, raw, format, warnings }
}

const readers: Record<SourceFormat, (raw: string) => MarkedSource> = {
  text: (text) => ({ text, markup: null }),
  html: (raw) => readHtml(raw),
  markdown: readMarkdown,
}

/** A whole page says that it is one; everything else is taken for the text it is. */
function formatOf(raw: string): SourceFormat {
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(raw) ? 'html' : 'text'
}
