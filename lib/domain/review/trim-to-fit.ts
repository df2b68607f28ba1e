import { overlaps, type Span } from '../text/span'
import { findConflict } from './assert-decidable'

/**
 * The longest part of a passage that can stand beside the others, crossing none and not too deep; the first of equally
 * long ones. It is the passage itself where nothing is in its way; null when no part of it fits. Spans are code points.
 */
export function trimToFit(passage: Span, others: readonly Span[]): Span | null {
  const near = others.filter((other) => overlaps(other, passage))
  const edges = near.flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set([passage.start, ...edges, passage.end])]
    .filter((cut) => passage.start <= cut && cut <= passage.end)
    .sort((a, b) => a - b)
  const parts = cuts.flatMap((start, n) => cuts.slice(n + 1).map((end) => ({ start, end })))
  const longestFirst = parts.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  return longestFirst.find((part) => findConflict([part], near) === null) ?? null
}
