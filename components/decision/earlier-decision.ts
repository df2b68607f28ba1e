import type { Label } from '@/lib/domain/codebook/labels'
import type { DecisionItem } from './decision-items'

/**
 * The decision made last, in this article, where the readings differed in the same way and with the same labels; who
 * said which does not matter. Null when there is none, or nothing differs.
 */
export function earlierDecision(items: DecisionItem[], item: DecisionItem): DecisionItem | null {
  if (!item.cluster || item.isAgreed) return null
  const alike = items.filter(
    (other) => other !== item && !other.isOpen && other.decision && signatureOf(other) === signatureOf(item),
  )
  return alike.sort(latestFirst)[0] ?? null
}

/** How the readings differ and what each said. */
function signatureOf({ kind, isAgreed, cluster }: DecisionItem): string {
  return [kind, isAgreed, ...saidIn(cluster).map(String).sort()].join(' | ')
}

/** The labels of each reading that tagged there, in text order. */
export function saidIn(cluster: DecisionItem['cluster']): Label[][] {
  const annotations = cluster?.annotations ?? []
  const letters = [...new Set(annotations.map(({ letter }) => letter))].sort()
  return letters.map((letter) =>
    annotations.flatMap((annotation) => (annotation.letter === letter ? annotation.label : [])),
  )
}

function latestFirst(a: DecisionItem, b: DecisionItem): number {
  return (b.decision?.decidedAt ?? '').localeCompare(a.decision?.decidedAt ?? '')
}
