import type { Span } from './span'
import type { TextIndex } from './text-index'

/** How far round a position is looked, in UTF-16 units, so that the cost does not grow with the text. */
const REACH = 512

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters that never join with what follows but what {@link joinsPrevious}. */
const settled =
  /^(?![\p{M}\p{Cf}\r])[\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const joining = /^(?:[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u0e33\u0eb3]|\u200d)/u

/**
 * The user-perceived character (grapheme cluster) in whose middle the position stands; empty, `start = end`, when
 * the position lies between two characters. Code points. Looks at most {@link REACH} units to either side: longer
 * clusters exist only on purpose.
 */
export function characterSplitAt(index: TextIndex, position: number): Span {
  const { text } = index
  const at = index.toUtf16(position)
  const from = at === 0 || at === text.length ? at : boundaryBefore(text, at)
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

/** Whether what stands at the UTF-16 index is drawn with the character before it: a mark, a joiner, a skin tone. */
function joinsPrevious(text: string, at: number): boolean {
  return joining.test(text.slice(at, at + 2))
}

/** The nearest place at or before `at` that surely lies between two characters; segmenting must not start amid one. */
function boundaryBefore(text: string, at: number): number {
  const limit = Math.max(0, at - REACH)
  for (let i = at; i > limit; i--) {
    if (settled.test(text.charAt(i - 1)) && !joinsPrevious(text, i)) return i
  }
  return limit
}
