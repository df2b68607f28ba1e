/** What the markup of a source says about its lines, and what that makes of them. */
import type { BlockKind } from '../../text/block'
import type { Link } from '../../text/link'
import { firstEndingAfter } from '../../text/span'
import type { Markup } from '../marked-source'
import type { SourceLine } from './source-line'

/** The lines with what the markup says of each. */
export function markLines(lines: SourceLine[], { blocks, links }: Markup): SourceLine[] {
  return lines.map((line) => {
    const block = blocks[firstEndingAfter(blocks, line.start)]
    if (!block || block.start > line.start) return line
    const own = linksWithin(links, line)
    const linked = own.reduce((sum, { start, end }) => sum + end - start, 0)
    const { kind, level, isFurniture } = block
    return {
      ...line,
      mark: { kind, level, isFurniture, links: own, isLink: linked === line.end - line.start },
    }
  })
}

const longest: Partial<Record<BlockKind, number>> = { HEADING: 250, DECK: 400, BYLINE: 200, DATELINE: 120 }

/** What the markup says a line is, where the line can be that: names of classes are no promise. */
export function markedKind({ mark, plain }: SourceLine): BlockKind | null {
  const kind = mark?.kind ?? null
  return kind === null || plain.length > (longest[kind] ?? plain.length) ? null : kind
}

const fromText: ReadonlySet<BlockKind> = new Set(['HEADLINE', 'LINK_LIST', 'BYLINE', 'DATELINE'])

/**
 * The kinds of an article's lines, given those read from their text: what markup says of a line wins, but for its head.
 * Where it names headings, no other line is one.
 */
export function kindsByMark(lines: readonly SourceLine[], kinds: readonly BlockKind[]): BlockKind[] {
  const hasHeadings = lines.some((line, n) => kinds[n] !== 'HEADLINE' && markedKind(line) === 'HEADING')
  return lines.map((line, n) => {
    const read = kinds[n] ?? 'PARAGRAPH'
    if (line.mark?.isFurniture) return 'LINK_LIST'
    const marked = markedKind(line)
    if (marked === null) return read === 'HEADING' && hasHeadings ? 'PARAGRAPH' : read
    if (fromText.has(read)) return read
    return read === 'DECK' && marked === 'HEADING' ? read : marked
  })
}

function linksWithin(links: readonly Link[], { start, end }: SourceLine): Link[] {
  const first = firstEndingAfter(links, start)
  let last = first
  while ((links[last]?.start ?? end) < end) last++
  return links.slice(first, last)
}
