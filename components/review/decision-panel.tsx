'use client'

import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { Chip } from '@/components/ui/chip'
import { TextArea } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import { DecidedLine } from './decided-line'
import type { DecisionItem } from './decision-items'
import { KindMark } from './kind-mark'
import { OwnDetails } from './own-details'
import { OwnLabel } from './own-label'
import { ReadingCard } from './reading-card'
import { RefusalNote } from './refusal-note'
import type { ComparePlace } from './use-compare-place'
import { ADDING, type Deciding } from './use-deciding'

export type DecisionPanelProps = { place: ComparePlace; deciding: Deciding; canDecide: boolean }

/** The passage that is decided now: what each reading says of it, and what an editor can do about it. */
export function DecisionPanel({ place, deciding, canDecide }: DecisionPanelProps) {
  const { active, isAdding } = place
  return (
    <section
      aria-labelledby="decision-title"
      className="flex flex-col gap-3 rounded-card border border-line bg-card p-4"
      data-testid="decision-panel"
    >
      {isAdding ? (
        <Selected place={place} />
      ) : (
        active && <Passage item={active} {...{ place, deciding, canDecide }} />
      )}
      {!active && !isAdding && <p id="decision-title">{words.compare.nothing}</p>}
      <RefusalNote refusal={place.refusals.get(isAdding ? ADDING : (active?.id ?? ''))} place={place} />
      {canDecide && (isAdding || active?.cluster) && <Choices place={place} deciding={deciding} />}
      {active && <Steps item={active} {...{ place, deciding, canDecide }} />}
    </section>
  )
}

type PassageProps = DecisionPanelProps & { item: DecisionItem }

function Passage({ item, place, deciding, canDecide }: PassageProps) {
  const { view } = place
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h2 id="decision-title" className="text-h3">
            {place.titleOf(item)}
          </h2>
          <p className="text-small text-text2">{place.placeOf(item).long}</p>
        </div>
        <Chip>
          <KindMark item={item} />
        </Chip>
      </header>
      {item.decision?.stale && (
        <CalloutBar>{item.cluster ? words.compare.staleDecision : words.compare.staleAddition}</CalloutBar>
      )}
      {item.decision && <DecidedLine item={item} place={place} />}
      {item.cluster &&
        view.readings.map(({ letter, revised }) => (
          <ReadingCard
            key={letter}
            letter={letter}
            isRevised={revised}
            language={place.article.language}
            passages={item.cluster?.annotations.filter((annotation) => annotation.letter === letter) ?? []}
            onTake={canDecide ? () => deciding.take(letter) : undefined}
          />
        ))}
    </>
  )
}

function Selected({ place }: { place: ComparePlace }) {
  const { selection } = place
  if (!selection) return null
  const exact = [...place.article.revision.text].slice(selection.start, selection.end).join('')
  return (
    <header>
      <h2 id="decision-title" className="text-h3">
        {words.compare.selected}
      </h2>
      <p className="text-small text-text2">{place.placeOf(selection).long}</p>
      <blockquote lang={place.article.language ?? undefined} className="mt-2 line-clamp-4 font-serif">
        {exact}
      </blockquote>
    </header>
  )
}

function Choices({ place, deciding }: { place: ComparePlace; deciding: Deciding }) {
  const { form } = deciding
  const where = place.isAdding ? ADDING : (place.active?.id ?? '')
  return (
    <>
      <OwnLabel place={place} deciding={deciding} />
      {place.touchesSeveral && <p role="alert">{words.compare.severalTouched}</p>}
      {form && (
        <OwnDetails
          key={`${where}${form.label}`}
          tagging={form}
          submit={place.isAdding ? words.compare.addOwn : words.compare.decideOwn}
          busy={place.pending.has(where)}
          onSettle={deciding.settleForm}
          onCancel={() => deciding.openForm(null)}
        />
      )}
      <TextArea
        ref={deciding.reasonField}
        id="decision-reason"
        rows={1}
        label={words.compare.reason}
        optional={!deciding.needsReason}
        placeholder={words.compare.reasonHint}
        value={deciding.reason}
        onChange={(event) => deciding.setReason(event.target.value)}
        maxLength={2000}
      />
    </>
  )
}

function Steps({ item, place, deciding, canDecide }: PassageProps) {
  const proposal = canDecide && item.isOpen && !place.isAdding ? deciding.proposalOf(item) : null
  return (
    <div className="flex flex-wrap items-center gap-1 border-line border-t pt-3">
      {proposal && (
        <Button size="small" keys="Y" onClick={deciding.takeProposal}>
          {words.compare.takeProposal(proposal)}
        </Button>
      )}
      <Button size="small" variant="quiet" keys="K" onClick={() => place.step(-1, true)}>
        {words.compare.previous}
      </Button>
      <Button size="small" variant="quiet" keys="J" onClick={() => place.step(1, true)}>
        {words.compare.next}
      </Button>
      {canDecide && item.decision && (
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 aria-hidden />}
          className="ms-auto"
          onClick={() => deciding.undo(item)}
        >
          {words.compare.undo}
        </Button>
      )}
    </div>
  )
}
