import { compareSpans, type Span } from '@/lib/domain/text/span'

/**
 * Annotations in text order with, for each, the furthest end so far: all that overlap a place are found by a binary
 * search and a walk back that stops where nothing earlier can reach.
 */
export class AnnotationIndex<T extends Span & { id: string }> {
  private readonly sorted: T[]
  private readonly furthest: number[] = []

  constructor(annotations: readonly T[]) {
    this.sorted = [...annotations].sort(inTextOrder)
    this.recompute(0)
  }

  add(annotation: T): void {
    const at = this.firstNotBefore(annotation)
    this.sorted.splice(at, 0, annotation)
    this.furthest.splice(at, 0, 0)
    this.recompute(at)
  }

  remove(annotation: T): void {
    const at = this.firstNotBefore(annotation)
    if (this.sorted[at]?.id !== annotation.id) return
    this.sorted.splice(at, 1)
    this.furthest.splice(at, 1)
    this.recompute(at)
  }

  /** All that share a position with the span, in text order (outer before inner). */
  overlapping(span: Span): T[] {
    const found: T[] = []
    for (let i = this.countStartingBefore(span.end) - 1; i >= 0; i--) {
      if ((this.furthest[i] ?? 0) <= span.start) break
      const annotation = this.sorted[i]
      if (annotation && annotation.end > span.start) found.push(annotation)
    }
    return found.reverse()
  }

  /** The ids of all that hold the offset, the innermost first. */
  idsAt(offset: number): string[] {
    return this.overlapping({ start: offset, end: offset + 1 })
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map((annotation) => annotation.id)
  }

  private countStartingBefore(offset: number): number {
    return this.search((annotation) => annotation.start < offset)
  }

  private firstNotBefore(annotation: T): number {
    return this.search((other) => inTextOrder(other, annotation) < 0)
  }

  /** How many at the front satisfy a condition that holds for a front part only. */
  private search(holds: (annotation: T) => boolean): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const annotation = this.sorted[middle]
      if (annotation && holds(annotation)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Stops at the first entry that did not change: what follows depends on nothing earlier. */
  private recompute(from: number): void {
    let reach = from > 0 ? (this.furthest[from - 1] ?? 0) : 0
    for (let i = from; i < this.sorted.length; i++) {
      reach = Math.max(reach, this.sorted[i]?.end ?? 0)
      if (i > from && this.furthest[i] === reach) break
      this.furthest[i] = reach
    }
  }
}

function inTextOrder(a: Span & { id: string }, b: Span & { id: string }): number {
  return compareSpans(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
