import { linesOf } from '../../text/compose-text'
import type { Span } from '../../text/span'
import { TextIndex } from '../../text/text-index'
import type { LineMark } from '../marked-source'

/**
 * A line of the source that is not blank: its span (code points), its text verbatim, the same text with every
 * white-space character as a plain space (so that both have the same UTF-16 indexes), and whether it stands apart
 * from the line before: after a blank line, or in a source that has no blank lines at all. `mark` is what markup says.
 */
export type SourceLine = Span & { text: string; plain: string; isApart: boolean; mark?: LineMark }

/** The lines of a normalised source that are not blank. */
export function sourceLinesOf(source: string): SourceLine[] {
  const texts = source.split('\n')
  const lines: SourceLine[] = []
  let isSpaced = false
  let isAfterBlank = false
  linesOf(source).forEach(({ start, end, blank }, n) => {
    if (blank) {
      isAfterBlank = true
      return
    }
    const text = texts[n] ?? ''
    const isFirst = lines.length === 0
    isSpaced ||= isAfterBlank && !isFirst
    lines.push({ start, end, text, plain: text.replace(/\s/g, ' '), isApart: isAfterBlank || isFirst })
    isAfterBlank = false
  })
  return isSpaced ? lines : lines.map((line) => ({ ...line, isApart: true }))
}

/** The span in the source of a part of the line that is given by its UTF-16 indexes in the line's text. */
export function spanIn(line: SourceLine, from: number, to: number): Span {
  const index = new TextIndex(line.text)
  return { start: line.start + index.toCodePoint(from), end: line.start + index.toCodePoint(to) }
}
