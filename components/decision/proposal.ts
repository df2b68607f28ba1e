import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import type { DecisionItem } from './decision-items'

/** What a majority of the readings says of it, in words; null when there is no majority, or one reading only. */
export function proposalOf({ readings }: AdjudicationView, { cluster }: DecisionItem): string | null {
  const proposal = cluster?.proposal
  if (!proposal || readings.length < 2) return null
  if (cluster.type === 'AGREE' && cluster.attributesDiffer) return null
  if (proposal.kind === 'NO_TAG') return words.noTag
  const said = cluster.annotations.filter(({ layerId }) => layerId === proposal.layerId)
  return said.map(({ label }) => words.labels[label].name).join(', ')
}
