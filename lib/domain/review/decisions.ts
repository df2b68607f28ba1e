import type { Tagging } from '../codebook/attributes'
import { overlaps, type Span } from '../text/span'
import { type Cluster, isAgreed } from './clusters'

/** A passage in the editor's own words: span in code points, label and attributes. */
export type OwnAnnotation = Span & Tagging

/**
 * What an editor settles. TAKE a reading (all of its passages in the cluster, which may be none) or single passages of
 * any readings; OWN passages instead; NO_TAG; or, outside every cluster, ADD what all readings missed.
 */
export type Choice =
  | { kind: 'TAKE'; clusterId: string; reviewId: string }
  | { kind: 'TAKE'; clusterId: string; annotationIds: string[] }
  | { kind: 'OWN'; clusterId: string; annotations: OwnAnnotation[] }
  | { kind: 'NO_TAG'; clusterId: string }
  | { kind: 'ADD'; clusterId: null; annotation: OwnAnnotation }

/** A choice with the annotation ids that lay before its maker (the cluster's; none for ADD) and the reason given. */
export type DraftDecision = Choice & { seen: string[]; reason: string | null }

/** A decision on record. *In force* means: neither undone nor replaced by a later one; at most one per cluster. */
export type Decision = DraftDecision & { id: string }

/** A decision that no longer fits the readings, with the clusters that now hold what it was about: they are to be decided. */
export type StaleDecision = { decision: Decision; clusterIds: string[] }

/** Whether the choice takes, whole, what every reading says alike: then it settles nothing against anybody. */
export function takesAgreed(choice: Choice, clusters: Cluster[]): boolean {
  const cluster = clusters.find(({ id }) => id === choice.clusterId)
  return choice.kind === 'TAKE' && 'reviewId' in choice && cluster !== undefined && isAgreed(cluster)
}

/**
 * The decisions whose cluster is not the one they saw: it grew, shrank, was joined with another or is gone; and
 * additions at a place where a reading has passages now.
 */
export function staleDecisions(decisions: Decision[], clusters: Cluster[]): StaleDecision[] {
  const clustersOf = clusterFinder(clusters)
  return decisions
    .map((decision) => ({ decision, found: clustersOf(decision) }))
    .filter(({ decision, found }) => !isCurrent(decision, found))
    .map(({ decision, found }) => ({ decision, clusterIds: found.map((cluster) => cluster.id) }))
}

/** The clusters without a decision in force that still fits them, in text order. */
export function openClusters(clusters: Cluster[], decisions: Decision[]): Cluster[] {
  const stale = new Set(staleDecisions(decisions, clusters).map(({ decision }) => decision))
  const decided = new Set(
    decisions.filter((decision) => !stale.has(decision)).map((decision) => decision.clusterId),
  )
  return clusters.filter((cluster) => !decided.has(cluster.id))
}

/**
 * The decisions in force that a decision on this cluster replaces: the earlier one on it, and stale ones that were
 * about any of its passages.
 */
export function replacedDecisions(clusterId: string, clusters: Cluster[], decisions: Decision[]): Decision[] {
  const clustersOf = clusterFinder(clusters)
  return decisions.filter((decision) => clustersOf(decision).some((cluster) => cluster.id === clusterId))
}

/** Finds the clusters that hold what a decision was about: the passages it saw, or the place of an addition. */
function clusterFinder(clusters: Cluster[]): (decision: Decision) => Cluster[] {
  const byAnnotation = new Map(
    clusters.flatMap((cluster) => cluster.annotationIds.map((id) => [id, cluster] as const)),
  )
  return (decision) => {
    if (decision.kind === 'ADD') return clusters.filter((cluster) => overlaps(cluster, decision.annotation))
    const found = decision.seen.map((id) => byAnnotation.get(id)).filter((cluster) => cluster !== undefined)
    return [...new Set(found)]
  }
}

function isCurrent(decision: Decision, found: Cluster[]): boolean {
  if (decision.kind === 'ADD') return found.length === 0
  const [cluster] = found
  return found.length === 1 && cluster?.id === decision.clusterId && hasSeen(decision.seen, cluster)
}

/** Whether the ids are exactly the cluster's. */
export function hasSeen(seen: string[], cluster: Cluster): boolean {
  const ids = new Set(seen)
  return ids.size === cluster.annotationIds.length && cluster.annotationIds.every((id) => ids.has(id))
}
