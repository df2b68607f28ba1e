import { firstEndingAfter, type Span } from './span'

/** The closed list of what a block of an article can be. */
export const blockKinds = [
  'HEADLINE',
  'DECK',
  'BYLINE',
  'DATELINE',
  'HEADING',
  'PARAGRAPH',
  'QUOTE',
  'LIST_ITEM',
  'CAPTION',
  'LINK_LIST',
  'CREDIT',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A leaf text block: its span in the revision's text (code points; blocks are joined by one `\n`) and its kind. */
export type Block = Span & { kind: BlockKind }

/** Where an annotation stands; only BODY enters shares. */
export const locations = ['BODY', 'HEADLINE', 'DECK', 'CAPTION'] as const
export type Location = (typeof locations)[number]

const bodyKinds: ReadonlySet<BlockKind> = new Set(['HEADING', 'PARAGRAPH', 'QUOTE', 'LIST_ITEM'])
const unsplitKinds: ReadonlySet<BlockKind> = new Set(['LINK_LIST', 'BYLINE', 'DATELINE', 'CREDIT'])

/** Whether the block's sentences are body sentences: those that must be read, and over which agreement is computed. */
export function isBodyKind(kind: BlockKind): boolean {
  return bodyKinds.has(kind)
}

/** Whether the block's text is split into sentences; bylines, datelines, credits and link lists are one unit each. */
export function isSplitIntoSentences(kind: BlockKind): boolean {
  return !unsplitKinds.has(kind)
}

/** The location of an annotation that starts in a block of this kind. */
export function locationOf(kind: BlockKind): Location {
  return kind === 'HEADLINE' || kind === 'DECK' || kind === 'CAPTION' ? kind : 'BODY'
}

/** The index of the block that holds the position (code points), or -1 on a break between blocks and outside the text. */
export function blockAt(blocks: readonly Block[], position: number): number {
  const n = firstEndingAfter(blocks, position)
  const block = blocks[n]
  return block && block.start <= position ? n : -1
}

/** The spans of the blocks whose sentences are body sentences: the positions over which agreement is computed. */
export function bodySpans(blocks: readonly Block[]): Span[] {
  return blocks.filter((block) => isBodyKind(block.kind)).map(({ start, end }) => ({ start, end }))
}
