import type { Span } from './span'
import type { TextIndex } from './text-index'

/** How far round a position is looked, in UTF-16 units, so that the cost does not grow with the text. */
const REACH = 512

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The user-perceived character (grapheme cluster) in whose middle the position stands; empty, `start = end`, when
 * the position lies between two characters. Code points. Looks at most {@link REACH} units to either side: longer
 * clusters exist only on purpose.
 */
export function characterSplitAt(index: TextIndex, position: number): Span {
  const { text } = index
  const at = index.toUtf16(position)
  const from = at === 0 || at === text.length ? at : Math.max(0, at - REACH)
  const character =
    from < at ? characters.segment(text.slice(from, at + REACH)).containing(at - from) : undefined
  if (!character || character.index === at - from) return { start: position, end: position }
  const start = from + character.index
  return { start: index.toCodePoint(start), end: index.toCodePoint(start + character.segment.length) }
}

/** The span widened so that it splits no user-perceived character at either end. */
export function widenToCharacters(index: TextIndex, span: Span): Span {
  return {
    start: characterSplitAt(index, span.start).start,
    end: characterSplitAt(index, span.end).end,
  }
}
