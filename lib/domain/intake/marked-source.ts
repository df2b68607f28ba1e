import type { Block, BlockKind } from '../text/block'
import type { Link } from '../text/link'
import type { Span } from '../text/span'

/** The longest markup that is read, in UTF-16 units. */
export const MAX_MARKUP_LENGTH = 5_000_000

/**
 * A block of a source that came with markup: its span (code points of the plain text made of it), what the markup says
 * it is (null where it says nothing but that it is a block), how high a heading it is (0 a document's title, then 1 to 6;
 * null for everything else), and whether it is of the page and not of an article on it: navigation, a footer, an aside.
 */
export type MarkedBlock = Span & { kind: BlockKind | null; level: number | null; isFurniture: boolean }

/** What the markup of a source said beside its text: the blocks that hold all its lines, in order, and where links led. */
export type Markup = { blocks: readonly MarkedBlock[]; links: readonly Link[] }

/** What markup says of one line: its block, and the links in it. `isLink`: the line is one link and nothing else. */
export type LineMark = Pick<MarkedBlock, 'kind' | 'level' | 'isFurniture'> & {
  links: readonly Link[]
  isLink: boolean
}

/** A source as plain text, its blocks parted by blank lines, and its markup; plain text itself has none. */
export type MarkedSource = { text: string; markup: Markup | null }

/** The blocks without the furniture above the first and below the last block of an article. */
export function withoutFurniture<B extends { isFurniture: boolean }>(blocks: readonly B[]): B[] {
  const first = blocks.findIndex(({ isFurniture }) => !isFurniture)
  const last = blocks.findLastIndex(({ isFurniture }) => !isFurniture)
  return first < 0 ? [...blocks] : blocks.slice(first, last + 1)
}

/** What the blocks are, where nothing is known but their markup: furniture amid an article is a list of links. */
export function kindsByMarkup(blocks: readonly MarkedBlock[]): Block[] {
  return blocks.map(({ start, end, kind, isFurniture }) => ({
    start,
    end,
    kind: isFurniture ? 'LINK_LIST' : (kind ?? 'PARAGRAPH'),
  }))
}
