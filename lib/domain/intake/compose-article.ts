import { DomainError } from '../error'
import type { Block } from '../text/block'
import { composeText, plainBlocks, withTitle } from '../text/compose-text'
import { firstEndingAfter, type Span } from '../text/span'

/** A body as it is kept: the text every offset counts in, and its blocks. */
export type Body = { text: string; blocks: Block[] }

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
): Body {
  assertWhole(lines, slice)
  return composeText(source, slice.blocks)
}

/** The body of an article that is posted alone: its title first, unless the text begins with it, then its paragraphs. */
export function composeSingleArticle(title: string, source: string): Body {
  const paragraphs = plainBlocks(source).map((span): Block => ({ ...span, kind: 'PARAGRAPH' }))
  return withTitle(title, composeText(source, paragraphs))
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
