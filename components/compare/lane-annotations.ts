import type { ReaderAnnotation } from '@/components/article/reader-annotation'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import { flattenLayer, nestingDepths } from '@/lib/domain/annotation/layer'
import type { DecisionItem } from '../decision/decision-items'

/**
 * The readings as lines under one text, in the order of the letters, and the final layer as tint. A line shows at each
 * place the innermost passage, which is the one that counts there.
 */
export function laneAnnotations(
  view: AdjudicationView,
  items: DecisionItem[],
  letters: string[],
): ReaderAnnotation[] {
  const lanes = letters.flatMap((name, row) =>
    flattenLayer(layerOf(view, name)).map(({ id, start, end, label }, n) => ({
      id: `${id}/${n}`,
      start,
      end,
      label,
      lane: { name, row },
    })),
  )
  return [...lanes, ...finalAnnotations(view, items)]
}

/** One reading under a text of its own, a nested passage a line lower; and the final layer as tint. */
export function columnAnnotations(
  view: AdjudicationView,
  items: DecisionItem[],
  letter: string,
): ReaderAnnotation[] {
  const layer = layerOf(view, letter)
  const depths = nestingDepths(layer)
  const own = layer.map(({ id, start, end, label }) => ({
    id,
    start,
    end,
    label,
    lane: { name: letter, row: depths.get(id) ?? 0 },
  }))
  const final = finalAnnotations(view, items)
  return [...own, ...final.map((annotation) => ({ ...annotation, id: `${annotation.id}/${letter}` }))]
}

/** The annotation that is meant by one of the ids given out above: one can be drawn in several pieces and places. */
export function drawnIdOf(id: string): string {
  return id.split('/', 1)[0] ?? id
}

function layerOf({ clusters }: AdjudicationView, letter: string) {
  return clusters.flatMap(({ annotations }) => annotations.filter((one) => one.letter === letter))
}

/** With a tick where the readings differed. */
export function finalAnnotations({ final }: AdjudicationView, items: DecisionItem[]): ReaderAnnotation[] {
  const agreed = new Set(items.flatMap((item) => (item.isAgreed ? item.final.map(({ id }) => id) : [])))
  return final.map(({ id, start, end, label, missing }) => ({
    id,
    start,
    end,
    label,
    incomplete: missing.length > 0,
    origin: agreed.has(id) ? ('human' as const) : ('final' as const),
  }))
}
