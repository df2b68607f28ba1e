import type { BlockKind } from '../../text/block'
import { firstEndingAfter, type Span } from '../../text/span'
import { joinFound, partFound } from './edit-found'
import { type EditBlock, type EditPreview, nameOf } from './edit-preview'

/**
 * Begins an article at the line that holds the position (code points of the source): what was read about the article
 * above goes with the words it was read from. A line that was left out begins an article too, with what follows it.
 * Nothing changes where an article begins already.
 * @param lines the lines of the source that are not blank, in order
 */
export function splitAt(preview: EditPreview, lines: readonly Span[], position: number): EditPreview {
  const n = firstEndingAfter(preview.blocks, position)
  const block = preview.blocks[n]
  if (!block) return preview
  const cut = cutAtLine(block, lines, position)
  const isHead = cut.length === 1 && preview.blocks[n - 1]?.article !== block.article
  if (isHead && block.article !== null) return preview
  const id = nameOf(preview.made)
  const at = n + cut.length - 1
  const blocks = [...preview.blocks.slice(0, n), ...cut, ...preview.blocks.slice(n + 1)]
  const end = endOfRun(blocks, at)
  const { kept, moved } = partFound(
    block.article ? preview.found[block.article] : undefined,
    blocks[at]?.start ?? 0,
  )
  return {
    blocks: owned(blocks, at, end, id),
    found: { ...preview.found, ...(block.article && { [block.article]: kept }), [id]: moved },
    made: preview.made + 1,
  }
}

/** Makes the article and what was left out before it part of the article above, which takes over what it did not know. */
export function joinWithPrevious(preview: EditPreview, id: string): EditPreview {
  const { blocks, found } = preview
  const first = firstOf(preview, id)
  const above = lastWithArticle(blocks, first)
  const survivor = blocks[above]?.article
  if (!survivor) return preview
  return {
    ...preview,
    blocks: owned(blocks, above, endOfRun(blocks, first), survivor),
    found: { ...found, [survivor]: joinFound(found[survivor], found[id]) },
  }
}

/**
 * Moves the beginning of an article to the block with that number. Blocks it gives up go to the article right above,
 * else they are left out; no article is emptied by it: then nothing changes.
 */
export function moveBoundary(preview: EditPreview, id: string, to: number): EditPreview {
  const { blocks } = preview
  const first = firstOf(preview, id)
  if (first < 0 || to === first || to < 0) return preview
  if (to > first) {
    if (to >= endOfRun(blocks, first)) return preview
    const above = blocks[first - 1]?.article ?? null
    return changed(preview, owned(blocks, first, to, above), [id, above])
  }
  const above = lastWithArticle(blocks, first)
  if (above >= to && blocks[to - 1]?.article !== blocks[above]?.article) return preview
  return changed(preview, owned(blocks, to, first, id), [id, blocks[above]?.article ?? null])
}

/**
 * Leaves blocks `from` to `to` (both included) of one article out. Inside an article nothing is dropped, so they must
 * be its beginning or its end or all of it: else nothing changes.
 */
export function leaveOut(preview: EditPreview, from: number, to: number): EditPreview {
  if (!canLeaveOut(preview, from, to)) return preview
  const id = preview.blocks[from]?.article ?? null
  return changed(preview, owned(preview.blocks, from, to + 1, null), [id])
}

/** Whether the blocks `from` to `to` are the beginning, the end or all of one article. */
export function canLeaveOut({ blocks }: EditPreview, from: number, to: number): boolean {
  const id = blocks[from]?.article ?? null
  if (id === null || from > to || blocks[to]?.article !== id) return false
  return blocks[from - 1]?.article !== id || blocks[to + 1]?.article !== id
}

/** Takes a block that was left out back into the article above, with what stands between; else into the one below. */
export function takeBack(preview: EditPreview, n: number): EditPreview {
  const { blocks } = preview
  if (blocks[n]?.article !== null) return preview
  const above = lastWithArticle(blocks, n)
  const below = blocks.findIndex(({ article }, at) => at > n && article !== null)
  const [from, until, id] =
    above >= 0 ? [above + 1, n + 1, blocks[above]?.article] : [n, below, blocks[below]?.article]
  return id ? changed(preview, owned(blocks, from, until, id), [id]) : preview
}

/** Says what a block is. A new headline takes the place of the article's old one, which is a heading from then on. */
export function setKind(preview: EditPreview, n: number, kind: BlockKind): EditPreview {
  const chosen = preview.blocks[n]
  if (!chosen) return preview
  const blocks = preview.blocks.map((block, at): EditBlock => {
    if (at === n) return { ...block, kind, isChosen: true }
    const isReplaced = kind === 'HEADLINE' && block.article === chosen.article && block.kind === 'HEADLINE'
    return isReplaced ? { ...block, kind: 'HEADING' } : block
  })
  return { ...preview, blocks }
}

/** The block, or the two blocks that it becomes when it is parted before the line that holds the position. */
function cutAtLine(block: EditBlock, lines: readonly Span[], position: number): EditBlock[] {
  const line = firstEndingAfter(lines, position)
  const start = lines[line]?.start ?? block.start
  const before = lines[line - 1]
  if (!before || start <= block.start || start >= block.end) return [block]
  return [
    { ...block, end: before.end },
    { ...block, start, kind: block.kind === 'HEADLINE' ? 'PARAGRAPH' : block.kind },
  ]
}

function owned(
  blocks: readonly EditBlock[],
  from: number,
  until: number,
  article: string | null,
): EditBlock[] {
  const why = article === null ? 'BY_HAND' : null
  return blocks.map((block, n) => (n >= from && n < until ? { ...block, article, why } : block))
}

function changed(preview: EditPreview, blocks: EditBlock[], ids: (string | null)[]): EditPreview {
  const found = { ...preview.found }
  for (const id of ids) {
    const own = id === null ? undefined : found[id]
    if (id !== null && own) found[id] = { ...own, duplicateOf: null }
  }
  return { ...preview, blocks, found }
}

function firstOf({ blocks }: EditPreview, id: string): number {
  return blocks.findIndex(({ article }) => article === id)
}

/** The number after the last of the blocks from `n` on that belong together. */
function endOfRun(blocks: readonly EditBlock[], n: number): number {
  const other = blocks.findIndex(({ article }, at) => at > n && article !== blocks[n]?.article)
  return other < 0 ? blocks.length : other
}

/** The last block above `n` that is an article's, or -1. */
function lastWithArticle(blocks: readonly EditBlock[], n: number): number {
  return blocks.slice(0, Math.max(n, 0)).findLastIndex(({ article }) => article !== null)
}
