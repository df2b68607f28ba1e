import { LabelChip } from '@/components/annotation/label-chip'
import { taggingLine } from '@/components/annotation/tagging-line'
import { words } from '@/components/words'
import type { ComparePlace } from '../compare/use-compare-place'
import type { DecisionItem } from './decision-items'

/** What was decided, by whom and why. */
export function DecidedLine({ item, place }: { item: DecisionItem; place: ComparePlace }) {
  const { decision } = item
  if (!decision) return null
  return (
    <div className="flex flex-col gap-1.5 rounded-card bg-canvas px-3 py-2.5">
      <p>{words.compare.decidedBy(decision.decidedBy.name, outcomeOf(item, place))}</p>
      {item.final.map((final) => (
        <p key={final.id} className="flex flex-wrap items-center gap-2 text-small">
          <LabelChip label={final.label} />
          {taggingLine(final)}
        </p>
      ))}
      {decision.reason && (
        <p className="text-small text-text2">
          {words.compare.reason}: {decision.reason}
        </p>
      )}
    </div>
  )
}

function outcomeOf({ decision }: DecisionItem, { view }: ComparePlace): string {
  const { decidedAs } = words.compare
  if (!decision) return ''
  if (decision.kind !== 'TAKE') return decidedAs[decision.kind]
  const reading = view.readings.find(({ layerId }) => layerId === decision.layerId)
  return reading ? decidedAs.TAKE(reading.letter) : decidedAs.SOME
}
