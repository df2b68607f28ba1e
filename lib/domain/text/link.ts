import { linesOf } from './compose-text'
import type { Span } from './span'

/** A passage that led to a page: its span (code points) and the page's address, http or https. */
export type Link = Span & { href: string }

/**
 * The links of a source in code points of the text that `composeText` makes of these blocks. What lies in no block goes;
 * a link over a line break becomes one a line.
 */
export function carryLinks(source: string, blocks: readonly Span[], links: readonly Link[]): Link[] {
  if (links.length === 0) return []
  const kept = keptLines(source, blocks)
  const carried: Link[] = []
  let first = 0
  for (const { start, end, href } of links) {
    while ((kept[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++
    for (let n = first; (kept[n]?.start ?? end) < end; n++) {
      const line = kept[n]
      if (!line) break
      const shift = line.to - line.start
      carried.push({ start: Math.max(start, line.start) + shift, end: Math.min(end, line.end) + shift, href })
    }
  }
  return carried
}

/** The links of a text that something was put before, of that many code points. */
export function shiftLinks(links: readonly Link[], by: number): Link[] {
  return links.map(({ start, end, href }) => ({ start: start + by, end: end + by, href }))
}

/** The lines that the text is made of, and where each begins there. */
function keptLines(source: string, blocks: readonly Span[]): (Span & { to: number })[] {
  const kept: (Span & { to: number })[] = []
  let block = 0
  let to = 0
  for (const { start, end, blank } of linesOf(source)) {
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= start) block++
    if (blank || start < (blocks[block]?.start ?? Number.POSITIVE_INFINITY)) continue
    kept.push({ start, end, to })
    to += end - start + 1
  }
  return kept
}
