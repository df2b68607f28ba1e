import { DomainError } from '../error'
import type { Block } from '../text/block'
import { composeText, plainBlocks, withTitle } from '../text/compose-text'
import { carryLinks, type Link, shiftLinks } from '../text/link'
import { firstEndingAfter, type Span } from '../text/span'
import { TextIndex } from '../text/text-index'
import { kindsByMarkup, type MarkedSource, withoutFurniture } from './marked-source'

/** A body as it is kept: the text every offset counts in, its blocks, and where its words led. */
export type Body = { text: string; blocks: Block[]; links: Link[] }

type SourceLine = Span & { blank: boolean }

/**
 * The body of one article of a source: its slice, whole and in order. The blocks must be whole lines of the slice,
 * in order, and hold every line that is not blank: nothing inside an article is dropped, repeated or repaired.
 * `lines` are the source's, by `linesOf`; offsets are code points of the source.
 * @throws DomainError `validation` naming the first line or block that breaks this; `no_text`, `too_large`.
 */
export function composeArticle(
  source: string,
  lines: readonly SourceLine[],
  slice: Span & { blocks: readonly Block[] },
  links: readonly Link[] = [],
): Body {
  assertWhole(lines, slice)
  return { ...composeText(source, slice.blocks), links: carryLinks(source, slice.blocks, links) }
}

/**
 * The body of an article that is posted alone: its title first, unless the text begins with it, then its blocks, which
 * are paragraphs where no markup says more. Furniture round them is left out.
 */
export function composeSingleArticle(title: string, { text: source, markup }: MarkedSource): Body {
  const blocks = markup
    ? kindsByMarkup(withoutFurniture(markup.blocks))
    : plainBlocks(source).map((span): Block => ({ ...span, kind: 'PARAGRAPH' }))
  const composed = composeText(source, blocks)
  const titled = withTitle(title, composed)
  const shift = new TextIndex(titled.text).length - new TextIndex(composed.text).length
  return { ...titled, links: shiftLinks(carryLinks(source, blocks, markup?.links ?? []), shift) }
}

function assertWhole(
  lines: readonly SourceLine[],
  { start, end, blocks }: Span & { blocks: readonly Block[] },
): void {
  const own = linesWithin(lines, { start, end }).filter((line) => !line.blank)
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) throw new DomainError('no_text', 'There is no text between these places.')
  if (first.start < start || last.end > end) throw invalid('An article is made of whole lines.', first.start)
  let next = 0
  let before = start
  for (const block of blocks) {
    if (block.start < before || block.start >= block.end || block.end > end)
      throw invalid('Blocks follow each other.', block.start)
    if (own[next]?.start !== block.start)
      throw invalid('Every line belongs to a block.', own[next]?.start ?? block.start)
    while (own[next] && (own[next]?.start ?? 0) < block.end) next++
    if (own[next - 1]?.end !== block.end) throw invalid('A block is made of whole lines.', block.start)
    before = block.end
  }
  if (next < own.length) throw invalid('Every line belongs to a block.', own[next]?.start ?? end)
}

/** The lines that overlap the slice, found without looking at the others. */
function linesWithin(lines: readonly SourceLine[], { start, end }: Span): SourceLine[] {
  const first = firstEndingAfter(lines, start)
  let last = first
  while ((lines[last]?.start ?? end) < end) last++
  return lines.slice(first, last)
}

function invalid(message: string, at: number): DomainError {
  return new DomainError('validation', message, { errors: [{ path: 'blocks', message }], at })
}
