import type { ClusterView } from '@/lib/contract/adjudications'
import type { Tagging } from '@/lib/domain/codebook/attributes'
import type { Label } from '@/lib/domain/codebook/labels'
import { missingAttributes } from '@/lib/domain/codebook/missing-attributes'
import type { Span } from '@/lib/domain/text/span'

/** Where an own tag may begin and end: `name` is widest, overlap, selection, or a reading's letter. */
export type Boundary = { name: string; span: Span }

/** The different spans a cluster offers for one tag of one's own, the selection first, the widest next. */
export function boundariesOf(cluster: ClusterView, selection: Span | null): Boundary[] {
  const letters = [...new Set(cluster.annotations.map(({ letter }) => letter))].sort()
  const hulls = letters.map((letter) => ({
    name: letter,
    span: hull(cluster.annotations.filter((annotation) => annotation.letter === letter)),
  }))
  const shared = {
    start: Math.max(...hulls.map(({ span }) => span.start)),
    end: Math.min(...hulls.map(({ span }) => span.end)),
  }
  const offered: Boundary[] = [
    ...(selection ? [{ name: 'selection', span: selection }] : []),
    { name: 'widest', span: { start: cluster.start, end: cluster.end } },
    ...(shared.start < shared.end ? [{ name: 'overlap', span: shared }] : []),
    ...hulls,
  ]
  return offered.filter(
    ({ span }, n) =>
      offered.findIndex((other) => other.span.start === span.start && other.span.end === span.end) === n,
  )
}

/**
 * The label with the details of a reading where they fit: of the same label (complete ones first), else the source.
 * `from` names the one reading to take them from.
 */
export function copiedTagging(label: Label, cluster: ClusterView | null, from: string | null): Tagging {
  const readings: Tagging[] = (cluster?.annotations ?? []).filter(
    ({ letter }) => from === null || letter === from,
  )
  const alike = readings.filter((reading) => reading.label === label)
  const found = alike.find((reading) => missingAttributes(reading).length === 0) ?? alike[0]
  if (found) return { label: found.label, attributes: found.attributes } as Tagging
  if (label === 'OPINION') return { label, attributes: {} }
  const source = readings.flatMap((reading) =>
    reading.label === 'OPINION' || !reading.attributes.source ? [] : [reading.attributes.source],
  )[0]
  return { label, attributes: source ? { source } : {} }
}

function hull(spans: Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}
