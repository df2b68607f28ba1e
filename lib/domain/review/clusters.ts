import canonicalize from 'canonicalize'
import type { LabelledSpan } from '../annotation/annotation'
import { compareSpans, overlaps, type Span } from '../text/span'

/** What clusters need of an annotation; attributes only to see whether they differ. */
export type Annotated = LabelledSpan & { attributes?: unknown }

/** One reviewer's submitted copy. Annotation ids are unique over all readings of a revision. */
export type Reading<A extends Annotated = Annotated> = { reviewId: string; annotations: A[] }

/** How the readings of a cluster differ. */
export type ClusterType = 'AGREE' | 'BOUNDARY' | 'LABEL' | 'ONE_SIDED'

/** What a strict majority of the readings shares: a reading's passages, or that nothing is tagged. */
export type Proposal = { kind: 'TAKE'; reviewId: string } | { kind: 'NO_TAG' }

/**
 * A stretch of the text (code points, half-open) that has to be decided as one.
 * `id` is the smallest annotation id in it; `annotationIds` stand in text order; `byReview` lists every reading, also
 * one that tagged nothing here; `attributesDiffer` when readings that tag alike give different attributes.
 */
export type Cluster = Span & {
  id: string
  type: ClusterType
  annotationIds: string[]
  byReview: { reviewId: string; annotationIds: string[] }[]
  attributesDiffer: boolean
  proposal: Proposal | null
}

/** Whether all readings say the same of it, details included: what may be accepted in one go. */
export function isAgreed({ type, attributesDiffer }: Pick<Cluster, 'type' | 'attributesDiffer'>): boolean {
  return type === 'AGREE' && !attributesDiffer
}

/**
 * The connected components of overlapping passages, of different readings and of one (so that none cuts a nest),
 * in text order. Passages that merely touch are apart. A reading without a passage in a cluster says 'no tag' there.
 * O(n log n).
 */
export function clusterReadings(readings: Reading[]): Cluster[] {
  const passages = readings
    .flatMap(({ reviewId, annotations }) => annotations.map((annotation) => ({ reviewId, annotation })))
    .sort((a, b) => compareOutermostFirst(a.annotation, b.annotation))
  const reviewIds = readings.map((reading) => reading.reviewId)
  return componentsOf(passages).map((component) => describeCluster(component, reviewIds))
}

/** Text order, outer before inner; of equal spans the smaller id is the outer. */
export function compareOutermostFirst(a: LabelledSpan, b: LabelledSpan): number {
  return compareSpans(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id))
}

type Passage = { reviewId: string; annotation: Annotated }
type Component = Span & { passages: Passage[] }
type Version = { reviewId: string; annotations: Annotated[]; marks: string; labels: string }

function componentsOf(sorted: Passage[]): Component[] {
  const components: Component[] = []
  for (const passage of sorted) {
    const { start, end } = passage.annotation
    const current = components.at(-1)
    if (current && overlaps(current, passage.annotation)) {
      current.passages.push(passage)
      current.end = Math.max(current.end, end)
    } else components.push({ start, end, passages: [passage] })
  }
  return components
}

function describeCluster({ start, end, passages }: Component, reviewIds: string[]): Cluster {
  const annotationIds = passages.map(({ annotation }) => annotation.id)
  const versions = versionsOf(passages, reviewIds)
  return {
    id: annotationIds.reduce((smallest, id) => (id < smallest ? id : smallest)),
    type: typeOf(versions),
    start,
    end,
    annotationIds,
    byReview: versions.map(({ reviewId, annotations }) => ({
      reviewId,
      annotationIds: annotations.map(({ id }) => id),
    })),
    attributesDiffer: differInAttributes(versions),
    proposal: proposalOf(versions),
  }
}

function versionsOf(passages: Passage[], reviewIds: string[]): Version[] {
  return reviewIds.map((reviewId) => {
    const annotations = passages
      .filter((passage) => passage.reviewId === reviewId)
      .map((own) => own.annotation)
    return {
      reviewId,
      annotations,
      // The order belongs to it: of two labels on one span, which is the inner one decides what the position counts for.
      marks: annotations.map(({ start, end, label }) => `${start}-${end} ${label}`).join(),
      labels: annotations.map(({ label }) => label).join(),
    }
  })
}

function typeOf(versions: Version[]): ClusterType {
  if (new Set(versions.map(({ marks }) => marks)).size === 1) return 'AGREE'
  if (versions.filter(({ annotations }) => annotations.length > 0).length === 1) return 'ONE_SIDED'
  return new Set(versions.map(({ labels }) => labels)).size === 1 ? 'BOUNDARY' : 'LABEL'
}

function proposalOf(versions: Version[]): Proposal | null {
  const shared = versions.find(
    ({ marks }) => 2 * versions.filter((other) => other.marks === marks).length > versions.length,
  )
  if (!shared) return null
  return shared.annotations.length > 0 ? { kind: 'TAKE', reviewId: shared.reviewId } : { kind: 'NO_TAG' }
}

function differInAttributes(versions: Version[]): boolean {
  const attributesByMarks = new Map<string, string | undefined>()
  return versions.some(({ marks, annotations }) => {
    const attributes = canonicalize(annotations.map((annotation) => annotation.attributes ?? {}))
    if (!attributesByMarks.has(marks)) attributesByMarks.set(marks, attributes)
    return attributesByMarks.get(marks) !== attributes
  })
}
