import type { Block } from '@/lib/domain/text/block'
import type { Span } from '@/lib/domain/text/span'
import type { TextIndex } from '@/lib/domain/text/text-index'

/** Blocks per section node of the document. */
export const SECTION_BLOCKS = 20

/** A piece of one block, in positions of the editor. */
export type BlockRange = { block: number; from: number; to: number }

/**
 * The only place that converts offsets (code points of the revision's text) to positions of the editor and back.
 * Inside a block a position advances as UTF-16 does, a hard break being one `\n`; between blocks the one `\n` of the
 * text stands for the closing and opening of nodes. A position that no text has belongs to the block before it.
 */
export class TextPositions {
  /** Where each block starts in the text, in code points. */
  private readonly starts: number[]
  private readonly ends: number[]
  /** Where each block's content starts in the document, and how far that is from its UTF-16 index. */
  private readonly froms: number[]
  private readonly shifts: number[]

  constructor(
    readonly index: TextIndex,
    readonly blocks: readonly Block[],
  ) {
    this.starts = blocks.map((block) => block.start)
    this.ends = blocks.map((block) => block.end)
    this.froms = []
    this.shifts = []
    let at = 0
    blocks.forEach((block, n) => {
      if (n % SECTION_BLOCKS === 0) at += n === 0 ? 1 : 2
      const start = index.toUtf16(block.start)
      const from = at + 1
      this.froms.push(from)
      this.shifts.push(from - start)
      at = from + (index.toUtf16(block.end) - start) + 1
    })
  }

  /** The position of an offset. */
  toPosition(offset: number): number {
    const block = this.blockAt(offset)
    const within = Math.min(offset, this.ends[block] ?? 0)
    return this.index.toUtf16(within) + (this.shifts[block] ?? 0)
  }

  /** The offset of a position; between two blocks, the end of the one before. */
  toOffset(position: number): number {
    const block = lastAtMost(this.froms, position)
    const unit = Math.max(position, this.froms[block] ?? 0) - (this.shifts[block] ?? 0)
    const end = this.ends[block] ?? 0
    // a position in the middle of a surrogate pair is told as the pair's start
    return unit >= this.index.toUtf16(end) ? end : this.index.toCodePoint(unit)
  }

  /** The number of the block that holds the offset; a block holds its own end. */
  blockAt(offset: number): number {
    return lastAtMost(this.starts, offset)
  }

  sectionOf(block: number): number {
    return Math.floor(block / SECTION_BLOCKS)
  }

  get sectionCount(): number {
    return Math.ceil(this.blocks.length / SECTION_BLOCKS)
  }

  /** The text that a section holds. */
  spanOfSection(section: number): Span {
    const first = section * SECTION_BLOCKS
    const last = Math.min(first + SECTION_BLOCKS, this.blocks.length) - 1
    return { start: this.starts[first] ?? 0, end: this.ends[last] ?? 0 }
  }

  /** The position at which the text of a block starts. */
  startOfBlock(block: number): number {
    return this.froms[block] ?? 1
  }

  /** The positions just before and just after the block's node. */
  nodeRange(block: number): { from: number; to: number } {
    return { from: this.startOfBlock(block) - 1, to: this.toPosition(this.ends[block] ?? 0) + 1 }
  }

  /** The positions just before and just after the section's node. */
  rangeOfSection(section: number): { from: number; to: number } {
    const first = section * SECTION_BLOCKS
    const last = Math.min(first + SECTION_BLOCKS, this.blocks.length) - 1
    return { from: this.nodeRange(first).from - 1, to: this.nodeRange(last).to + 1 }
  }

  /** The pieces of a span, block by block, the empty ones left out. */
  rangesOf(span: Span): BlockRange[] {
    const ranges: BlockRange[] = []
    for (let block = this.blockAt(span.start); block < this.blocks.length; block++) {
      const start = this.starts[block] ?? 0
      if (start >= span.end) break
      const from = this.toPosition(Math.max(start, span.start))
      const to = this.toPosition(Math.min(this.ends[block] ?? 0, span.end))
      if (from < to) ranges.push({ block, from, to })
    }
    return ranges
  }
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
