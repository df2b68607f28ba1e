import { MAX_DEPTH } from '../annotation/layer'
import { DomainError } from '../error'
import { contains, crosses, overlaps, type Span } from '../text/span'
import type { Cluster, Reading } from './clusters'
import { type Decision, hasSeen, replacedDecisions } from './decisions'
import { type FinalAnnotation, finalLayer, type TaggedSpan } from './final-layer'

/**
 * Refuses a decision that cannot stand beside those in force (`currentDecisions`; the ones it would replace are left out).
 * Own passages may reach beyond their cluster, as long as they overlap it and cross nothing: so every legal layer
 * can be reached.
 * @throws DomainError `validation` for ids unknown or outside the cluster, an own passage apart from its cluster, an
 * addition inside one; `version_conflict` (with `current`, the cluster) when `seen` is not what the cluster holds now;
 * `crosses` and `too_deep` with `annotation`, the span and label of the final passage in the way.
 */
export function assertDecidable(
  decision: Decision,
  clusters: Cluster[],
  readings: Reading<TaggedSpan>[],
  currentDecisions: Decision[],
): void {
  const replaced = new Set(assertPlace(decision, clusters, currentDecisions))
  const others = currentDecisions.filter((other) => other.id !== decision.id && !replaced.has(other))
  const conflict = findConflict(finalLayer([decision], readings), finalLayer(others, readings))
  if (conflict) throw refusal(conflict)
}

/** Checks what the decision is about; returns the decisions it replaces. */
function assertPlace(decision: Decision, clusters: Cluster[], currentDecisions: Decision[]): Decision[] {
  if (decision.kind === 'ADD') {
    const cluster = clusters.find((candidate) => overlaps(candidate, decision.annotation))
    if (cluster) throw invalid('annotation', 'A reading has passages here. Decide those instead.')
    return []
  }
  const cluster = clusters.find((candidate) => candidate.id === decision.clusterId)
  if (!cluster) throw invalid('clusterId', 'No such passage is to be decided.')
  if (!hasSeen(decision.seen, cluster)) {
    const message = 'The readings of this passage changed since you opened it. Read them before you decide.'
    throw new DomainError('version_conflict', message, { current: cluster })
  }
  assertWithin(decision, cluster)
  return replacedDecisions(cluster.id, clusters, currentDecisions)
}

function assertWithin(decision: Decision, cluster: Cluster): void {
  if (decision.kind === 'OWN') {
    if (decision.annotations.length === 0) throw invalid('annotations', 'Name a passage, or choose no tag.')
    const apart = decision.annotations.findIndex((own) => !overlaps(own, cluster))
    if (apart >= 0)
      throw invalid(`annotations.${apart}`, 'This passage lies apart from the one to be decided.')
  }
  if (decision.kind !== 'TAKE') return
  if ('reviewId' in decision) {
    const isKnown = cluster.byReview.some((own) => own.reviewId === decision.reviewId)
    if (!isKnown) throw invalid('reviewId', 'There is no such reading.')
    return
  }
  if (decision.annotationIds.length === 0) throw invalid('annotationIds', 'Name a tag, or choose no tag.')
  const foreign = decision.annotationIds.findIndex((id) => !cluster.annotationIds.includes(id))
  if (foreign >= 0) throw invalid(`annotationIds.${foreign}`, 'No such tag belongs to this passage.')
}

type Conflict<Passage> = { code: 'crosses' | 'too_deep'; annotation: Passage }

/** The passage that keeps the added ones from standing beside the others (or beside each other), if any. */
export function findConflict<Passage extends Span>(
  added: readonly Passage[],
  others: readonly Passage[],
): Conflict<Passage> | null {
  const near = [...others, ...added].filter((one) => added.some((own) => overlaps(own, one)))
  const crossed = near.find((one) => added.some((own) => crosses(own, one)))
  if (crossed) return { code: 'crosses', annotation: crossed }
  const buried = near.find((one) => near.filter((outer) => contains(outer, one)).length > MAX_DEPTH)
  return buried ? { code: 'too_deep', annotation: buried } : null
}

function refusal({ code, annotation }: Conflict<FinalAnnotation>): DomainError {
  const { start, end, label, decisionId } = annotation
  const message =
    code === 'crosses'
      ? 'This would cut across another final passage. Move one end, or decide the other one anew.'
      : `This passage already has ${MAX_DEPTH} tags. Delete one to add another.`
  return new DomainError(code, message, { annotation: { start, end, label }, decisionId })
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('validation', message, { errors: [{ path, message }] })
}
