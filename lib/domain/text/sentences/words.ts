import { widenToCharacters } from '../character'
import type { Span } from '../span'
import { TextIndex } from '../text-index'
import { whiteSpaceAround } from '../white-space'
import { segmentsOf } from './segment'

/** How much of a line round a position decides where its word ends, in UTF-16 units. */
const REACH = 1000

const words = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * The words of a text, or of a span of it: word-like segments of Intl.Segmenter with a letter or number, in code points
 * of the text. Pass the text's index when asking for many spans of one text.
 */
export function wordSpans(text: string | TextIndex, span?: Span): Span[] {
  const index = typeof text === 'string' ? new TextIndex(text) : text
  const { start, end } = span ?? { start: 0, end: index.length }
  const offset = index.toUtf16(start)
  const spans: Span[] = []
  const content = index.slice(start, end)
  for (const { from, to, isWordLike } of segmentsOf(words, content)) {
    // ICU takes a run of narrow no-break spaces or of underscores for a word.
    if (!isWordLike || !/[\p{L}\p{N}]/u.test(content.slice(from, to))) continue
    spans.push({ start: index.toCodePoint(offset + from), end: index.toCodePoint(offset + to) })
  }
  return spans
}

/**
 * A selection without the white space at its ends (no-break spaces too), snapped outward to whole words, so that it
 * splits no character either. A selection of white space only comes back empty, `start = end`.
 */
export function snapToWords(index: TextIndex, span: Span): Span {
  const selected = index.slice(span.start, span.end)
  const { before, after } = whiteSpaceAround(selected)
  const from = index.toUtf16(span.start) + before
  const to = index.toUtf16(span.end) - after
  if (from >= to) return { start: index.toCodePoint(from), end: index.toCodePoint(from) }
  return widenToWords(index, { start: index.toCodePoint(from), end: index.toCodePoint(to) })
}

/** The least span round the given one that cuts neither a word nor a character: rarely, their edges differ. */
function widenToWords(index: TextIndex, span: Span): Span {
  const wider = widenToCharacters(index, {
    start: index.toCodePoint(wordAt(index.text, index.toUtf16(span.start)).from),
    end: index.toCodePoint(wordAt(index.text, index.toUtf16(span.end) - 1).to),
  })
  return wider.start === span.start && wider.end === span.end ? span : widenToWords(index, wider)
}

/** The segment at a UTF-16 index: a word, or what stands between words. */
function wordAt(text: string, at: number): { from: number; to: number } {
  const near = Math.max(0, at - REACH)
  const start = near + text.slice(near, at).lastIndexOf('\n') + 1
  const segment = words.segment(text.slice(start, at + REACH)).containing(at - start)
  const from = start + (segment?.index ?? 0)
  return { from, to: from + (segment?.segment.length ?? 0) }
}
