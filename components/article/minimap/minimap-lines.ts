import type { Block } from '@/lib/domain/text/block'
import type { Span } from '@/lib/domain/text/span'

/** About as many characters as a line of the article holds. */
const LINE = 66

/** A stretch of one line of the map: which line, and from where to where across it (shares 0–1). */
export type LinePart = { line: number; from: number; to: number }

/** The article as lines of equal length, half a line between blocks, without asking the page how it is laid out. */
export class MinimapLines {
  /** The height of the whole, in lines. */
  readonly height: number
  private readonly tops: number[] = []

  constructor(private readonly blocks: readonly Block[]) {
    let top = 0
    for (const block of blocks) {
      this.tops.push(top)
      top += linesIn(block) + 0.5
    }
    this.height = Math.max(top - 0.5, 1)
  }

  /** The lines that a span takes. */
  partsOf(span: Span): LinePart[] {
    const parts: LinePart[] = []
    for (let n = this.blockAt(span.start); n < this.blocks.length; n++) {
      const block = this.blocks[n]
      if (!block || block.start >= span.end) break
      const start = Math.max(span.start, block.start) - block.start
      const end = Math.min(span.end, block.end) - block.start
      if (start < end) parts.push(...partsWithin(start, end, this.tops[n] ?? 0))
    }
    return parts
  }

  /** The offset that stands at a share of the height. */
  offsetAt(share: number): number {
    const at = share * this.height
    const n = Math.max(
      this.tops.findLastIndex((top) => top <= at),
      0,
    )
    const block = this.blocks[n]
    if (!block) return 0
    const line = Math.floor(at - (this.tops[n] ?? 0))
    return Math.min(block.start + line * LINE, Math.max(block.end - 1, block.start))
  }

  /** The last block that starts at or before the offset. */
  private blockAt(offset: number): number {
    let low = 0
    let high = this.blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.blocks[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return Math.max(low, 0)
  }
}

function linesIn(block: Block): number {
  return Math.max(Math.ceil((block.end - block.start) / LINE), 1)
}

function partsWithin(start: number, end: number, top: number): LinePart[] {
  const parts: LinePart[] = []
  for (let line = Math.floor(start / LINE); line * LINE < end; line++) {
    const from = Math.max(start - line * LINE, 0) / LINE
    const to = Math.min(end - line * LINE, LINE) / LINE
    parts.push({ line: top + line, from, to })
  }
  return parts
}
