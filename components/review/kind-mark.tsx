import { Check, Circle, Contrast, EqualNot, Plus } from 'lucide-react'
import { words } from '@/components/words'
import type { DecisionItem } from '../decision/decision-items'

const icons = { AGREE: Check, BOUNDARY: Contrast, LABEL: EqualNot, ONE_SIDED: Circle, ADDED: Plus }

/** How the readings differ, as icon and word. */
export function KindMark({ item }: { item: Pick<DecisionItem, 'kind' | 'isAgreed'> }) {
  const Icon = icons[item.kind]
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {item.kind === 'AGREE' && !item.isAgreed ? words.compare.detailsDiffer : words.compare.kinds[item.kind]}
    </span>
  )
}
