/**
 * A text with its positions in two units: Unicode code points, in which the product counts, and the UTF-16 units
 * of JavaScript strings. Built once in one pass; a look-up costs O(1) in a text of BMP characters only, else
 * O(log n) in the number of characters beyond the BMP. A lone surrogate counts as one code point.
 */
export class TextIndex {
  /** The text's length in code points. */
  readonly length: number
  /** The code-point positions of the characters that take two UTF-16 units, ascending. */
  private readonly pairs: Uint32Array

  constructor(readonly text: string) {
    this.pairs = surrogatePairs(text)
    this.length = text.length - this.pairs.length
  }

  /** The UTF-16 index of a code-point position; positions outside the text become its ends. */
  toUtf16(codePoint: number): number {
    const position = clamp(codePoint, this.length)
    return position + this.pairsBefore(position, 0)
  }

  /** The code-point position of a UTF-16 index; inside a surrogate pair, that of the pair's character (rounds down). */
  toCodePoint(utf16: number): number {
    const position = clamp(utf16, this.text.length)
    return position - this.pairsBefore(position, 1)
  }

  /** The text of `[start, end)`, in code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end))
  }

  /** How many pairs begin before the position, which is in code points (stretch 0) or UTF-16 units (stretch 1). */
  private pairsBefore(position: number, stretch: 0 | 1): number {
    let low = 0
    let high = this.pairs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.pairs[middle] ?? 0) + stretch * middle < position) low = middle + 1
      else high = middle
    }
    return low
  }
}

function surrogatePairs(text: string): Uint32Array {
  const positions: number[] = []
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g))
    positions.push(index - positions.length)
  return Uint32Array.from(positions)
}

function clamp(position: number, length: number): number {
  return Math.min(Math.max(position, 0), length)
}
