/** The passages of a final layer, each with how it was settled: what the cards beside the text say. */
import { words } from '@/components/words'
import type { AdjudicationView, ClusterView, DecisionView } from '@/lib/contract/adjudications'
import type { AnnotationView } from '@/lib/contract/annotations'
import { isAgreed } from '@/lib/domain/review/clusters'

export type FinalTag = { annotation: AnnotationView; how: string; reason: string | null }

/** One per passage, in text order. Readers are letters here; who settled is known by name. */
export function finalTags({ final, clusters, additions }: AdjudicationView): FinalTag[] {
  const settled = new Map<string, Omit<FinalTag, 'annotation'>>()
  for (const cluster of clusters) tell(settled, cluster.decision, howSettled(cluster), isAgreed(cluster))
  for (const addition of additions) tell(settled, addition, words.final.added, false)
  return final.map((annotation) => ({
    annotation,
    ...(settled.get(annotation.id) ?? { how: '', reason: null }),
  }))
}

export type FinalCounts = {
  agreed: number
  decided: number
  open: number
  noTag: number
  SOURCED_FACT: number
  UNVERIFIED_CLAIM: number
  OPINION: number
}

/** What is signed, in numbers. Agreed is what every reader tagged alike, details included. */
export function countFinal({ final, clusters, additions }: AdjudicationView): FinalCounts {
  const inForce = clusters.filter(isSettled)
  const agreed = inForce.filter(isAgreed).length
  return {
    agreed,
    decided: inForce.length - agreed + additions.length,
    open: clusters.length - inForce.length,
    noTag: inForce.filter(({ decision }) => decision?.kind === 'NO_TAG').length,
    SOURCED_FACT: countLabel('SOURCED_FACT'),
    UNVERIFIED_CLAIM: countLabel('UNVERIFIED_CLAIM'),
    OPINION: countLabel('OPINION'),
  }

  function countLabel(label: AnnotationView['label']): number {
    return final.filter((annotation) => annotation.label === label).length
  }
}

/** Whose work the final layer is: everyone with a decision in force, and who sent it. */
export function settlersOf({ clusters, additions, sent }: AdjudicationView): { id: string; name: string }[] {
  const decisions = [...clusters.flatMap(({ decision }) => decision ?? []), ...additions]
  const people = [...decisions.map(({ decidedBy }) => decidedBy), ...(sent ? [sent.by] : [])]
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

function tell(
  settled: Map<string, Omit<FinalTag, 'annotation'>>,
  decision: DecisionView | null,
  readings: string,
  agreed: boolean,
): void {
  if (!decision) return
  const { annotationIds, decidedBy, reason } = decision
  const how = agreed ? readings : words.final.settledBy(decidedBy.name, readings)
  for (const id of annotationIds) settled.set(id, { how, reason })
}

function howSettled(cluster: ClusterView): string {
  const letters = [...new Set(cluster.annotations.map(({ letter }) => letter))].sort()
  switch (cluster.type) {
    case 'AGREE':
      return isAgreed(cluster)
        ? words.final.agreedBy(inWords(letters))
        : words.final.details(inWords(letters))
    case 'BOUNDARY':
      return words.final.boundaries(inWords(letters))
    case 'ONE_SIDED':
      return words.final.onlyTagged(inWords(letters))
    case 'LABEL':
      return words.final.said(letters.map((letter) => saidBy(letter, cluster)).join(', '))
  }
}

function saidBy(letter: string, { annotations }: ClusterView): string {
  const own = annotations.filter((annotation) => annotation.letter === letter)
  const labels = [...new Set(own.map(({ label }) => words.labels[label].letter))]
  return words.final.readerSaid(letter, inWords(labels))
}

function isSettled({ decision }: ClusterView): boolean {
  return decision !== null && !decision.stale
}

const list = new Intl.ListFormat('en-GB')

function inWords(parts: string[]): string {
  return list.format(parts)
}
