import type { Tagging } from '../codebook/attributes'
import type { Span } from '../text/span'
import { compareOutermostFirst, type Reading } from './clusters'
import type { Decision } from './decisions'

/** What the final layer takes over from a reading's passage: the span, the label and its attributes, never a note. */
export type TaggedSpan = Span & Tagging & { id: string }

/**
 * A passage of the final layer: the decision it comes from and, if taken, the annotation it was taken from.
 * `id` names it within this layer: the taken annotation's id, or the decision's followed by its place in it.
 */
export type FinalAnnotation = TaggedSpan & { decisionId: string; annotationId: string | null }

/**
 * The layer that the decisions in force produce, in text order, outer before inner, whatever order they come in.
 * It is legal (nothing crosses, three deep at most) as long as every decision passed `assertDecidable`.
 */
export function finalLayer(decisions: Decision[], readings: Reading<TaggedSpan>[]): FinalAnnotation[] {
  const passages = new Map(
    readings.flatMap(({ reviewId, annotations }) =>
      annotations.map((annotation) => [annotation.id, { reviewId, annotation }] as const),
    ),
  )
  return decisions.flatMap((decision) => producedBy(decision, passages)).sort(compareOutermostFirst)
}

type Passages = Map<string, { reviewId: string; annotation: TaggedSpan }>

function producedBy(decision: Decision, passages: Passages): FinalAnnotation[] {
  switch (decision.kind) {
    case 'NO_TAG':
      return []
    case 'ADD':
      return [ownAnnotation(decision.annotation, decision.id, 0)]
    case 'OWN':
      return decision.annotations.map((own, place) => ownAnnotation(own, decision.id, place))
    case 'TAKE': {
      const isTaken = (id: string) =>
        'reviewId' in decision
          ? passages.get(id)?.reviewId === decision.reviewId
          : decision.annotationIds.includes(id)
      return decision.seen.filter(isTaken).flatMap((id) => {
        const annotation = passages.get(id)?.annotation
        return annotation ? [finalAnnotation(annotation, id, decision.id, id)] : []
      })
    }
  }
}

function ownAnnotation(own: Span & Tagging, decisionId: string, place: number): FinalAnnotation {
  // Padded so that of equal spans the one listed first sorts first and stays the outer one.
  return finalAnnotation(own, `${decisionId}.${String(place).padStart(3, '0')}`, decisionId, null)
}

function finalAnnotation(
  passage: Span & Tagging,
  id: string,
  decisionId: string,
  annotationId: string | null,
): FinalAnnotation {
  const { start, end, label, attributes } = passage
  // Taken apart, label and attributes lose their bond in the type; put together again they are the same tagging.
  return { id, start, end, ...({ label, attributes } as Tagging), decisionId, annotationId }
}
