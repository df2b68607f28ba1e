import { type Label, labels } from '../codebook/labels'
import { DomainError } from '../error'
import { compareSpans, contains, crosses, firstEndingAfter, overlaps, type Span } from '../text/span'
import type { LabelledSpan } from './annotation'

/** How many annotations of one layer may hold a position. */
export const MAX_DEPTH = 3

/** A maximal run of positions for which the annotation of this id is the innermost. */
export type Run = Span & { id: string; label: Label }

/** What of the body sentences and words a layer reaches; words and sentences are counts. */
export type Coverage = {
  sentences: number
  covered: number
  words: number
  tagged: number
  byLabel: Record<Label, number>
}

/**
 * Checks that an annotation may join a layer, or take the place of the one with its id: annotations may nest, up to
 * three deep, but not cross.
 *
 * @throws DomainError `crosses` with details.annotationIds, those it would cross, and details.trimmed, the spans of it
 * that would fit, longest first; `too_deep` with details.annotationIds, those round or inside it
 */
export function assertFits(layer: readonly LabelledSpan[], candidate: LabelledSpan): void {
  const others = layer.filter(({ id }) => id !== candidate.id)
  const crossed = others.filter((other) => crosses(other, candidate))
  if (crossed.length > 0) {
    throw new DomainError('crosses', 'The passage would cross another; passages may only nest.', {
      annotationIds: crossed.map(({ id }) => id),
      trimmed: trimmedSpans(others, crossed, candidate),
    })
  }
  if (!isShallow(others, candidate)) {
    const related = others.filter((other) => overlaps(other, candidate))
    throw new DomainError('too_deep', `Passages may nest ${MAX_DEPTH} deep, not deeper.`, {
      annotationIds: related.map(({ id }) => id),
    })
  }
}

/**
 * The layer as a function from positions to labels: the maximal runs of one innermost annotation, in text order and
 * disjoint. Innermost is the shortest; of equal spans that with the greater id. O(n log n) for a layer that nests.
 */
export function flattenLayer(layer: readonly LabelledSpan[]): Run[] {
  const starting = [...layer].sort(compareSpans)
  const edges = [...new Set(layer.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const runs: Run[] = []
  let open: LabelledSpan[] = []
  let opened = 0
  let previous = 0
  for (const edge of edges) {
    extendRuns(runs, innermostOf(open), { start: previous, end: edge })
    open = open.filter(({ end }) => end > edge)
    for (let next = starting[opened]; next && next.start === edge; next = starting[++opened]) open.push(next)
    previous = edge
  }
  return runs
}

/** How many annotations of the layer hold each one, by id: 0 for an outermost, at most 2 in a layer that fits. */
export function nestingDepths(layer: readonly LabelledSpan[]): Map<string, 0 | 1 | 2> {
  const depths = new Map<string, 0 | 1 | 2>()
  const around: LabelledSpan[] = []
  const outermostFirst = [...layer].sort((a, b) => compareSpans(a, b) || (a.id < b.id ? -1 : 1))
  for (const annotation of outermostFirst) {
    for (let top = around.at(-1); top && !contains(top, annotation); top = around.at(-1)) around.pop()
    depths.set(annotation.id, around.length === 0 ? 0 : around.length === 1 ? 1 : 2)
    around.push(annotation)
  }
  return depths
}

/**
 * What of an article's body the layer reaches. A body sentence is covered when a passage overlaps it; a word is
 * tagged, and counts for a label, when the run of that label holds its first code point. The sum of `byLabel` is
 * `tagged`.
 *
 * @param sentences of the revision; those outside the body are left out
 * @param bodyWords the words of the body blocks, in code points and text order
 */
export function coverage(
  layer: readonly LabelledSpan[],
  sentences: readonly (Span & { body: boolean })[],
  bodyWords: readonly Span[],
): Coverage {
  const runs = flattenLayer(layer)
  const body = sentences.filter((sentence) => sentence.body)
  const covered = body.filter((sentence) => {
    const run = runs[firstEndingAfter(runs, sentence.start)]
    return run !== undefined && overlaps(run, sentence)
  })
  const byLabel: Record<Label, number> = { SOURCED_FACT: 0, UNVERIFIED_CLAIM: 0, OPINION: 0 }
  let n = 0
  for (const { start } of bodyWords) {
    while (n < runs.length && (runs[n]?.end ?? 0) <= start) n++
    const run = runs[n]
    if (run && run.start <= start) byLabel[run.label]++
  }
  const tagged = labels.reduce((sum, label) => sum + byLabel[label], 0)
  return { sentences: body.length, covered: covered.length, words: bodyWords.length, tagged, byLabel }
}

/** The parts of a crossing candidate that would fit: what lies outside all it crosses, and inside each of them. */
function trimmedSpans(others: LabelledSpan[], crossed: LabelledSpan[], candidate: Span): Span[] {
  const outside = { start: candidate.start, end: candidate.end }
  for (const other of crossed) {
    if (other.start < candidate.start) outside.start = Math.max(outside.start, other.end)
    else outside.end = Math.min(outside.end, other.start)
  }
  const inside = crossed.map((other) => ({
    start: Math.max(candidate.start, other.start),
    end: Math.min(candidate.end, other.end),
  }))
  const distinct = new Map([outside, ...inside].map((span) => [`${span.start}-${span.end}`, span]))
  return [...distinct.values()]
    .filter((span) => span.start < span.end && !others.some((other) => crosses(other, span)))
    .filter((span) => isShallow(others, span))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
}

/** Whether no position of the candidate would be held by more than {@link MAX_DEPTH} annotations. */
function isShallow(others: readonly LabelledSpan[], candidate: Span): boolean {
  const edges = others
    .filter((other) => overlaps(other, candidate))
    .flatMap(({ start, end }) => [
      { at: Math.max(start, candidate.start), step: 1 },
      { at: end, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step)
  let depth = 1
  return edges.every(({ step }) => {
    depth += step
    return depth <= MAX_DEPTH
  })
}

function innermostOf(open: readonly LabelledSpan[]): LabelledSpan | undefined {
  let innermost = open[0]
  for (const annotation of open) {
    if (innermost && isInside(annotation, innermost)) innermost = annotation
  }
  return innermost
}

function isInside(annotation: LabelledSpan, other: LabelledSpan): boolean {
  const shorter = other.end - other.start - (annotation.end - annotation.start)
  return shorter > 0 || (shorter === 0 && annotation.id > other.id)
}

function extendRuns(runs: Run[], annotation: LabelledSpan | undefined, { start, end }: Span): void {
  if (!annotation) return
  const last = runs.at(-1)
  if (last && last.id === annotation.id && last.end === start) last.end = end
  else runs.push({ start, end, id: annotation.id, label: annotation.label })
}
