/** How much of the text the segmenter is given at a time, and how much of that may still depend on what follows, in UTF-16 units. */
const WINDOW = 1024
const MARGIN = 160

/** A segment of a text in UTF-16 units. */
export type Segment = { from: number; to: number; isWordLike: boolean }

/**
 * The segments of a text, as `segmenter.segment(text)` gives them, but in time proportional to the text: each step
 * of that iterator costs time in proportion to the whole text (V8 of Node 20 and 22), minutes for a book.
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Segment> {
  let start = 0
  let size = WINDOW
  while (start < text.length) {
    const window = text.slice(start, start + size)
    const settled = start + size >= text.length ? window.length : window.length - MARGIN
    let used = 0
    for (const { index, segment, isWordLike } of segmenter.segment(window)) {
      const to = index + segment.length
      if (to > settled) break
      yield { from: start + index, to: start + to, isWordLike: isWordLike === true }
      used = to
    }
    start += used
    size = used === 0 ? size * 2 : WINDOW
  }
}
