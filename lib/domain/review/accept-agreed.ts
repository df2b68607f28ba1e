import { findConflict } from './assert-decidable'
import { type Cluster, isAgreed, type Reading } from './clusters'
import {
  type Decision,
  type DraftDecision,
  openClusters,
  type StaleDecision,
  staleDecisions,
} from './decisions'
import { finalLayer, type TaggedSpan } from './final-layer'

/**
 * Takes what all readings agree on, in one go: a decision for every open AGREE cluster whose attributes agree too.
 * Left to the editor: what would cross or bury a passage already final, and clusters on which an earlier decision
 * that went stale said something else than a reading.
 */
export function acceptAgreed(
  clusters: Cluster[],
  decisions: Decision[],
  readings: Reading<TaggedSpan>[],
): DraftDecision[] {
  const stale = staleDecisions(decisions, clusters)
  const drafts = openClusters(clusters, decisions).flatMap((cluster) => draftsFor(cluster, stale))
  const replaced = new Set(drafts.flatMap(({ earlier }) => earlier.map(({ decision }) => decision.id)))
  const settled = finalLayer(decisions, readings).filter(({ decisionId }) => !replaced.has(decisionId))
  const taken = finalLayer(
    drafts.map(({ id, draft }) => ({ ...draft, id })),
    readings,
  )
  return drafts
    .filter(
      ({ id }) =>
        !findConflict(
          taken.filter(({ decisionId }) => decisionId === id),
          settled,
        ),
    )
    .map(({ draft }) => draft)
}

/** The decision that takes the agreed reading of this cluster, if it may be taken unseen: one or none. */
function draftsFor(cluster: Cluster, stale: StaleDecision[]) {
  const { id, proposal, annotationIds } = cluster
  if (!isAgreed(cluster) || proposal?.kind !== 'TAKE') return []
  const earlier = stale.filter(({ clusterIds }) => clusterIds.includes(id))
  if (!earlier.every(({ decision }) => 'reviewId' in decision)) return []
  const { reviewId } = proposal
  const draft: DraftDecision = { kind: 'TAKE', clusterId: id, reviewId, seen: annotationIds, reason: null }
  return [{ id, draft, earlier }]
}
