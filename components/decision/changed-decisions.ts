import type { AdjudicationView, DecisionView } from '@/lib/contract/adjudications'

/** Which decision stands where: by cluster, or by its own id where it stands outside every cluster. */
export type DecisionsInForce = Readonly<Record<string, string>>

export function decisionsInForce(adjudication: AdjudicationView): DecisionsInForce {
  return Object.fromEntries(decisionsOf(adjudication).map(({ id, clusterId }) => [clusterId ?? id, id]))
}

/** The places where another decision stands now than before, or none any more. */
export function changedPlaces(before: DecisionsInForce, after: DecisionsInForce): string[] {
  const places = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...places].filter((place) => before[place] !== after[place])
}

/** Who made the first of the decisions that are new since, and how many places changed; null when none did. */
export function changesSince(
  before: AdjudicationView,
  after: AdjudicationView,
): { name: string; count: number } | null {
  const known = new Set(decisionsOf(before).map(({ id }) => id))
  const made = decisionsOf(after).find(({ id }) => !known.has(id))
  const count = changedPlaces(decisionsInForce(before), decisionsInForce(after)).length
  return made ? { name: made.decidedBy.name, count } : null
}

/** All decisions that have a place among the readings, or outside them. */
export function decisionsOf({ clusters, additions }: AdjudicationView): DecisionView[] {
  return [...clusters.flatMap(({ decision }) => decision ?? []), ...additions]
}
