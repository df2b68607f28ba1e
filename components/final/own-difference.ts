/** How a final layer differs from one reader's own: what they may look at once it is settled. */
import type { AnnotationView } from '@/lib/contract/annotations'
import { type Cluster, clusterReadings } from '@/lib/domain/review/clusters'
import type { Span } from '@/lib/domain/text/span'

export type OwnDifference = Span & {
  how: 'LABEL' | 'BOUNDARY' | 'DETAILS' | 'LEFT_OUT' | 'ADDED'
  own: AnnotationView[]
  final: AnnotationView[]
}

/** The passages where the two differ, in text order, and how many of the own tags stand unchanged. */
export function ownDifferences(
  own: AnnotationView[],
  final: AnnotationView[],
): { differences: OwnDifference[]; same: number } {
  const clusters = clusterReadings([
    { reviewId: 'own', annotations: own },
    { reviewId: 'final', annotations: final },
  ])
  const within = (layer: AnnotationView[], { annotationIds }: Cluster) =>
    layer.filter(({ id }) => annotationIds.includes(id))
  const told = clusters.map((cluster) => ({
    start: cluster.start,
    end: cluster.end,
    how: howDiffers(cluster),
    own: within(own, cluster),
    final: within(final, cluster),
  }))
  return {
    differences: told.flatMap(({ how, ...rest }) => (how === null ? [] : { how, ...rest })),
    same: told.reduce((sum, { how, own: mine }) => (how === null ? sum + mine.length : sum), 0),
  }
}

function howDiffers({ type, attributesDiffer, byReview }: Cluster): OwnDifference['how'] | null {
  switch (type) {
    case 'AGREE':
      return attributesDiffer ? 'DETAILS' : null
    case 'ONE_SIDED': {
      const isMine = byReview.some(
        ({ reviewId, annotationIds }) => reviewId === 'own' && annotationIds.length > 0,
      )
      return isMine ? 'LEFT_OUT' : 'ADDED'
    }
    default:
      return type
  }
}
