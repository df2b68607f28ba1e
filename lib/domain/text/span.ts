/** A half-open range `[start, end)` of a text, in Unicode code points. */
export type Span = { start: number; end: number }

/** Whether the two spans share at least one position. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether every position of `inner` lies in `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two spans overlap without one containing the other. */
export function crosses(a: Span, b: Span): boolean {
  return overlaps(a, b) && !contains(a, b) && !contains(b, a)
}

/** Text order: by start, and of two that start together the longer (outer) first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/**
 * Of spans that are sorted and do not overlap, the index of the first that ends after the position: the span that
 * holds it, else the next one; `spans.length` when none ends after it. O(log n).
 */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}
