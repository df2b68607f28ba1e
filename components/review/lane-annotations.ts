import { laneIndex, type ReaderAnnotation } from '@/components/article/reader-annotation'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { DecisionItem } from './decision-items'

/** How many readings can be drawn as lines under the same text. */
export const MOST_LANES = 3

/** The readings as lines, and the final layer as tint: with a tick where the readings differed. */
export function laneAnnotations(view: AdjudicationView, items: DecisionItem[]): ReaderAnnotation[] {
  const agreed = new Set(items.flatMap((item) => (item.isAgreed ? item.final.map(({ id }) => id) : [])))
  const readings = view.clusters.flatMap(({ annotations }) =>
    annotations
      .filter(({ letter }) => laneIndex(letter) < MOST_LANES)
      .map(({ id, start, end, label, letter }) => ({ id, start, end, label, lane: letter })),
  )
  const final = view.final.map(({ id, start, end, label, missing }) => ({
    id,
    start,
    end,
    label,
    incomplete: missing.length > 0,
    origin: agreed.has(id) ? ('human' as const) : ('final' as const),
  }))
  return [...readings, ...final]
}
