'use client'

import { words } from '@/components/words'
import type { Label } from '@/lib/domain/codebook/labels'
import type { ComparePlace } from '../compare/use-compare-place'
import type { DecisionItem } from './decision-items'
import { earlierDecision, saidIn } from './earlier-decision'

/** What was decided before, in this article, where the readings differed alike: a reminder, never a proposal. */
export function EarlierLine({ item, place }: { item: DecisionItem; place: ComparePlace }) {
  const earlier = item.isOpen ? earlierDecision(place.items, item) : null
  if (!earlier?.decision) return null
  const { decidedBy } = earlier.decision
  const text = words.compare
  const said = saidIn(earlier.cluster).map(lettersOf)
  const who = decidedBy.id === place.personId ? text.youChose : text.otherChose(decidedBy.name)
  const chosen = earlier.final.map(({ label }) => words.labels[label].name).join(', ') || words.noTag
  return (
    <p className="border-line border-t pt-3 text-small">
      <span className="text-text2">{text.earlier}</span>{' '}
      <button type="button" className="link" onClick={() => place.goTo(earlier)}>
        {text.earlierIn(place.placeOf(earlier).long.toLowerCase())}
      </button>
      , {said.length > 1 ? text.against(said) : text.alone(said.join())}, {who}{' '}
      <strong className="font-semibold">{chosen}</strong>.
    </p>
  )
}

/** 'S' or 'S O': a reading's labels as the letters the text shows. */
function lettersOf(labels: Label[]): string {
  return labels.map((label) => words.labels[label].letter).join(' ')
}
