import { linesOf } from '../text/compose-text'
import type { Span } from '../text/span'
import { TextIndex } from '../text/text-index'

/**
 * A line of the source that is not blank: its span (code points), its text verbatim, the same text with every
 * white-space character as a plain space (so that both have the same UTF-16 indexes), and whether it stands apart
 * from the line before: after a blank line, or in a source that has no blank lines at all.
 */
export type SourceLine = Span & { text: string; plain: string; isApart: boolean }

/** The lines of a normalised source that are not blank. */
export function sourceLinesOf(source: string): SourceLine[] {
  const texts = source.split('\n')
  const numbered = linesOf(source).map((line, n) => ({ ...line, n }))
  const printed = numbered.filter(({ blank }) => !blank)
  const isSpaced = printed.some(({ n }, at) => n > (printed[at - 1]?.n ?? n - 1) + 1)
  return printed.map(({ start, end, n }, at) => {
    const text = texts[n] ?? ''
    const isApart = !isSpaced || printed[at - 1]?.n !== n - 1
    return { start, end, text, plain: text.replace(/\s/g, ' '), isApart }
  })
}

/** The span in the source of a part of the line that is given by its UTF-16 indexes in the line's text. */
export function spanIn(line: SourceLine, from: number, to: number): Span {
  const index = new TextIndex(line.text)
  return { start: line.start + index.toCodePoint(from), end: line.start + index.toCodePoint(to) }
}
