import { words } from '@/components/words'
import type { AdjudicationView, ClusterView, DecisionView } from '@/lib/contract/adjudications'
import type { AnnotationView } from '@/lib/contract/annotations'
import { type ClusterType, isAgreed } from '@/lib/domain/review/clusters'
import { compareSpans, overlaps, type Span } from '@/lib/domain/text/span'

/** One row of the decision list: a cluster of the readings, or a tag that an editor added outside all of them. */
export type DecisionItem = Span & {
  /** The cluster's id, or the addition's. */
  id: string
  kind: ClusterType | 'ADDED'
  cluster: ClusterView | null
  decision: DecisionView | null
  final: AnnotationView[]
  /** No decision in force fits what the readings say now. */
  isOpen: boolean
  /** All readings say the same, details included: accepted in one go. */
  isAgreed: boolean
  /** Its place in the text among all, and among those of its own sort, from 1. */
  row: number
  number: number
}

export const filters = ['open', 'decided', 'agreed', 'all'] as const
export type Filter = (typeof filters)[number]

/** Everything that is or was decided, in text order. */
export function decisionItems(view: AdjudicationView): DecisionItem[] {
  const finalOf = (decision: DecisionView | null) =>
    view.final.filter(({ id }) => decision?.annotationIds.includes(id))
  const clusters = view.clusters.map((cluster) => clusterItem(cluster, finalOf(cluster.decision)))
  const additions = view.additions.map((decision) => additionItem(decision, finalOf(decision)))
  const counts = new Map<string, number>()
  return [...clusters, ...additions].sort(compareSpans).map((item, index) => {
    const sort = sortOf(item)
    const number = (counts.get(sort) ?? 0) + 1
    counts.set(sort, number)
    return { ...item, row: index + 1, number }
  })
}

/** Whether the list shows it: agreed ones are a list of their own. */
export function isShown({ isOpen, isAgreed }: DecisionItem, filter: Filter): boolean {
  if (filter === 'all') return true
  if (isAgreed) return filter === 'agreed'
  return filter === (isOpen ? 'open' : 'decided')
}

/** Those that all readings say alike and nobody has decided: what can be accepted in one go. */
export function toAccept(items: DecisionItem[]): DecisionItem[] {
  return items.filter(({ isAgreed, isOpen }) => isAgreed && isOpen)
}

/** 'Decision 6 of 12': its number among those of its sort. */
export function titleOf(items: DecisionItem[], item: DecisionItem): string {
  const count = items.filter((other) => sortOf(other) === sortOf(item)).length
  if (item.isAgreed) return words.compare.agreed(item.number, count)
  return item.kind === 'ADDED' ? words.compare.added : words.compare.decision(item.number, count)
}

/** Whether one of these annotations, of a reading or final, belongs to it. */
export function isListed({ cluster, final }: DecisionItem, annotationIds: string[]): boolean {
  return [...(cluster?.annotations ?? []), ...final].some(({ id }) => annotationIds.includes(id))
}

/** The next that is open, round the end of the text; agreed ones come last. Null when none but those in `except` are. */
export function nextOpen(
  items: DecisionItem[],
  from: DecisionItem | null,
  by: 1 | -1,
  except: ReadonlySet<string> = new Set(),
): DecisionItem | null {
  const open = items.filter((item) => item.isOpen && !except.has(item.id) && item.id !== from?.id)
  const differing = open.filter(({ isAgreed }) => !isAgreed)
  return following(differing.length > 0 ? differing : open, from, by)
}

/** The next without a decision in force, whatever its sort, in text order and round its end. */
export function nextUndecided(
  items: DecisionItem[],
  from: DecisionItem | null,
  by: 1 | -1,
  except: ReadonlySet<string> = new Set(),
): DecisionItem | null {
  const left = items.filter((item) => item.isOpen && !except.has(item.id) && item.id !== from?.id)
  return following(left, from, by)
}

/** The neighbour in a list, round its end. */
export function following(items: DecisionItem[], from: DecisionItem | null, by: 1 | -1): DecisionItem | null {
  const ordered = by > 0 ? items : items.toReversed()
  if (!from) return ordered[0] ?? null
  return ordered.find((item) => (item.row - from.row) * by > 0) ?? ordered[0] ?? null
}

/** The clusters that a selection touches. */
export function touched(items: DecisionItem[], span: Span): DecisionItem[] {
  return items.filter((item) => item.cluster !== null && overlaps(item, span))
}

/** Stale decisions whose passage no reading has any more: no row shows them, so they are undone by their own id. */
export function orphanedDecisions(view: AdjudicationView): string[] {
  const stale = view.blockers.find(({ code }) => code === 'stale_decisions')?.items ?? []
  const listed = new Set(
    [...view.clusters.flatMap(({ decision }) => decision ?? []), ...view.additions].map(({ id }) => id),
  )
  return stale.filter((id) => !listed.has(id))
}

function clusterItem(cluster: ClusterView, final: AnnotationView[]) {
  const { id, type, start, end, decision } = cluster
  return {
    id,
    kind: type,
    start,
    end,
    cluster,
    decision,
    final,
    isOpen: decision === null || decision.stale,
    isAgreed: isAgreed(cluster),
  }
}

function additionItem(decision: DecisionView, final: AnnotationView[]) {
  const { start = 0, end = 0 } = final[0] ?? {}
  return {
    id: decision.id,
    kind: 'ADDED' as const,
    start,
    end,
    cluster: null,
    decision,
    final,
    isOpen: decision.stale,
    isAgreed: false,
  }
}

function sortOf({ kind, isAgreed }: Pick<DecisionItem, 'kind' | 'isAgreed'>): string {
  return isAgreed ? 'agreed' : kind === 'ADDED' ? 'added' : 'differing'
}
