import type { AdjudicationView, decide } from '@/lib/contract/adjudications'
import { request } from '@/lib/contract/client'
import type { Body } from '@/lib/contract/operation'
import type { Tagging } from '@/lib/domain/codebook/attributes'
import type { Span } from '@/lib/domain/text/span'
import type { DecisionItem } from './decision-items'

/** What an editor settles, as it is sent. */
export type Choice = Body<typeof decide>
export type OnCluster = Exclude<Choice, { kind: 'ADD' }>
export type Passage = Span & Tagging

/** The decision in force as a choice that makes it again; null where there is none, or one that no longer fits. */
export function choiceOf({ id, cluster, decision, final }: DecisionItem): Choice | null {
  if (!decision || decision.stale) return null
  const reason = decision.reason === null ? {} : { reason: decision.reason }
  const passages = final.map(passageOf)
  const [addition] = passages
  if (!cluster) return addition ? { kind: 'ADD', annotation: addition, ...reason } : null
  const on = { clusterId: id, seen: cluster.annotations.map((annotation) => annotation.id), ...reason }
  if (decision.kind === 'NO_TAG' || passages.length === 0) return { kind: 'NO_TAG', ...on }
  if (decision.layerId) return { kind: 'TAKE', layerId: decision.layerId, ...on }
  return { kind: 'OWN', annotations: passages, ...on }
}

/** The passages that a choice would make. */
export function passagesOf(choice: Choice, { clusters }: AdjudicationView): Passage[] {
  switch (choice.kind) {
    case 'NO_TAG':
      return []
    case 'ADD':
      return [choice.annotation]
    case 'OWN':
      return choice.annotations
    case 'TAKE':
      return clusters
        .filter(({ id }) => id === choice.clusterId)
        .flatMap(({ annotations }) => annotations)
        .filter(({ id, layerId }) =>
          'layerId' in choice ? layerId === choice.layerId : choice.annotationIds.includes(id),
        )
        .map(passageOf)
  }
}

export function passageOf({ start, end, ...tagging }: Span & Tagging): Passage {
  // Taken apart, label and attributes lose their bond in the type; put together again they are the same tagging.
  return { start, end, ...({ label: tagging.label, attributes: tagging.attributes } as Tagging) }
}

/** Puts a choice in force, or, without one, opens the place again. Returns what the place is called from then on. */
export async function enforce(articleId: string, target: string, choice: Choice | null): Promise<string> {
  const params = { articleId }
  if (choice) {
    const { id } = await request('POST /api/v1/articles/{articleId}/decisions', { params, body: choice })
    return choice.kind === 'ADD' ? id : target
  }
  await request('DELETE /api/v1/articles/{articleId}/decisions/{clusterId}', {
    params: { ...params, clusterId: target },
  })
  return target
}
