import type { AdjudicationView } from '@/lib/contract/adjudications'
import { trimToFit } from '@/lib/domain/review/trim-to-fit'
import { snapToWords } from '@/lib/domain/text/sentences/words'
import { overlaps, type Span } from '@/lib/domain/text/span'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { type Choice, type Passage, passagesOf } from '../choice'

/**
 * The choice with its passages cut back to what can stand beside the rest of the final layer, as own passages; null
 * when nothing of it can. Each passage loses as little as possible and no part of a word.
 */
export function trimmedChoice(choice: Choice, view: AdjudicationView, index: TextIndex): Choice | null {
  const kept: Passage[] = []
  const others = othersThan(choice, view)
  for (const passage of passagesOf(choice, view)) {
    const span = trimmed(passage, [...others, ...kept], index)
    if (span) kept.push({ ...passage, ...span })
  }
  const [first] = kept
  if (!first) return null
  if (choice.kind === 'ADD') return { ...choice, annotation: first }
  const { clusterId, seen, reason } = choice
  const cluster = view.clusters.find(({ id }) => id === clusterId)
  const annotations = kept.filter((passage) => cluster && overlaps(passage, cluster))
  if (annotations.length === 0) return null
  return { kind: 'OWN', clusterId, annotations, ...(seen && { seen }), ...(reason && { reason }) }
}

/** What is final besides that which the choice replaces. */
function othersThan(choice: Choice, { clusters, final }: AdjudicationView): Span[] {
  if (choice.kind === 'ADD') return final
  const replaced = clusters.find(({ id }) => id === choice.clusterId)?.decision?.annotationIds ?? []
  return final.filter(({ id }) => !replaced.includes(id))
}

function trimmed(passage: Span, others: Span[], index: TextIndex): Span | null {
  const longest = trimToFit({ start: passage.start, end: passage.end }, others)
  const whole = longest && snapToWords(index, longest)
  if (!whole || whole.start === whole.end) return null
  return trimToFit(whole, others)
}
