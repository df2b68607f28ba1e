import { classes } from '@/components/ui/classes'
import type { Label } from '@/lib/domain/codebook/labels'

const edges: Record<Label, string> = {
  SOURCED_FACT: 'border-(color:--s) border-solid',
  UNVERIFIED_CLAIM: 'border-(color:--u) border-dashed',
  OPINION: 'border-(color:--o) border-double',
}

/** The line of a label at a card's edge: the card is `relative` and has the usual corners. */
export function LabelEdge({ label }: { label: Label }) {
  return (
    <span
      aria-hidden
      className={classes('absolute inset-y-0 -start-px border-s-4 rounded-s-card', edges[label])}
    />
  )
}
