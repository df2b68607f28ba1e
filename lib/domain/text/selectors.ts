import type { Span } from './span'
import type { TextIndex } from './text-index'

/** A passage as it is stored and exchanged: where it stands, what stands there, and what stands round it. */
export type Selector = { position: Span; quote: { exact: string; prefix: string; suffix: string } }

/** How much of the text before and after a passage is kept with its quote, in code points. */
const CONTEXT = 32

/** Describes a passage by position and by quote with 32 code points of context (less at the text's ends). */
export function describePassage(index: TextIndex, { start, end }: Span): Selector {
  return {
    position: { start, end },
    quote: {
      exact: index.slice(start, end),
      prefix: index.slice(start - CONTEXT, start),
      suffix: index.slice(end, end + CONTEXT),
    },
  }
}

/**
 * Finds a described passage in a text, the same or another, as a span of code points. Of the places where the quote
 * stands
 * those whose context agrees on both sides win over those where it agrees on one. Among equals the described position
 * wins, else the place must be the only one. Without agreeing context only the described position is believed, and
 * only if the quote stands there. Null when the passage is not there or the choice would be a guess.
 */
export function anchorPassage(index: TextIndex, { position, quote }: Selector): Span | null {
  if (quote.exact === '' || !quote.exact.isWellFormed()) return null
  const described = placeOf(index, position)
  if (described !== null && agreement(index.text, described, quote) === 2) {
    return spanAt(index, described, quote.exact)
  }
  const places: [number[], number[], number[]] = [[], [], []]
  for (let at = index.text.indexOf(quote.exact); at !== -1; at = index.text.indexOf(quote.exact, at + 1)) {
    places[agreement(index.text, at, quote) ?? 0].push(at)
  }
  const withContext = [places[2], places[1]].find((found) => found.length > 0)
  const candidates = withContext ?? places[0].filter((at) => at === described)
  const best =
    candidates.find((at) => at === described) ?? (candidates.length === 1 ? candidates[0] : undefined)
  return best === undefined ? null : spanAt(index, best, quote.exact)
}

/** Where the described position lies, in UTF-16 units; null when the text has no such position. */
function placeOf(index: TextIndex, { start }: Span): number | null {
  return Number.isInteger(start) && start >= 0 && start < index.length ? index.toUtf16(start) : null
}

/** On how many sides the context agrees with a place where the quote stands; null if it does not stand there. */
function agreement(text: string, at: number, { exact, prefix, suffix }: Selector['quote']): 0 | 1 | 2 | null {
  if (!text.startsWith(exact, at)) return null
  const before = text.endsWith(prefix, at)
  const after = text.startsWith(suffix, at + exact.length)
  if (before && after) return 2
  return (before && prefix !== '') || (after && suffix !== '') ? 1 : 0
}

function spanAt(index: TextIndex, at: number, exact: string): Span {
  return { start: index.toCodePoint(at), end: index.toCodePoint(at + exact.length) }
}
