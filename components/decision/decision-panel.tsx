'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { Button, IconButton } from '@/components/ui/button'
import { TextArea } from '@/components/ui/form/text-field'
import { words } from '@/components/words'
import { langOf } from '@/lib/domain/text/language'
import type { ComparePlace } from '../compare/use-compare-place'
import { RefusalNote } from '../review/refusal-note'
import type { DecisionItem } from './decision-items'
import { DecisionPassage, type DecisionPassageProps } from './decision-passage'
import { EarlierLine } from './earlier-line'
import { OwnDetails } from './own/own-details'
import { OwnLabel } from './own/own-label'
import { proposalOf } from './proposal'
import { ADDING, type Deciding } from './use-deciding'

export type DecisionPanelProps = Omit<DecisionPassageProps, 'item'>

/** The passage that is decided now: what each reading says of it, and what an editor can do about it. */
export function DecisionPanel({ place, deciding, canDecide, inContext }: DecisionPanelProps) {
  const { active, isAdding } = place
  const where = isAdding ? ADDING : (active?.id ?? '')
  return (
    <section
      aria-labelledby="decision-title"
      className="flex flex-col gap-3 rounded-card border border-line bg-card p-4"
      data-testid="decision-panel"
    >
      {isAdding ? (
        <Selected place={place} />
      ) : (
        active && <DecisionPassage item={active} {...{ place, deciding, canDecide, inContext }} />
      )}
      {!active && !isAdding && (
        <p id="decision-title" tabIndex={-1}>
          {words.compare.nothing}
        </p>
      )}
      <RefusalNote
        refusal={place.refusals.get(where)}
        place={place}
        trimmed={deciding.trimmed(where)}
        onTrim={deciding.settleTrimmed}
      />
      {canDecide && (isAdding || active?.cluster) && <Choices {...{ place, deciding, where }} />}
      {active && !isAdding && <EarlierLine item={active} place={place} />}
      {active && <Steps item={active} {...{ place, deciding, canDecide }} />}
    </section>
  )
}

function Selected({ place }: { place: ComparePlace }) {
  const { selection, model } = place
  if (!selection) return null
  return (
    <header>
      <h2 id="decision-title" tabIndex={-1} className="text-h3">
        {words.compare.selected}
      </h2>
      <p className="text-small text-text2">{place.placeOf(selection).long}</p>
      <blockquote lang={langOf(place.article.language)} className="mt-2 line-clamp-4 font-serif">
        {model.index.slice(selection.start, selection.end)}
      </blockquote>
    </header>
  )
}

type ChoicesProps = { place: ComparePlace; deciding: Deciding; where: string }

function Choices({ place, deciding, where }: ChoicesProps) {
  const { form } = deciding
  return (
    <>
      <OwnLabel place={place} deciding={deciding} />
      {place.touchesSeveral && <p role="alert">{words.compare.severalTouched}</p>}
      {form && (
        <OwnDetails
          key={`${where}${form.tagging.label}`}
          tagging={form.tagging}
          submit={place.isAdding ? words.compare.addOwn : words.compare.decideOwn}
          busy={place.pending.has(where)}
          onSettle={(tagging) => deciding.settleForm({ ...form, tagging })}
          onCancel={() => deciding.openForm(null)}
        />
      )}
      <TextArea
        ref={deciding.reasonField}
        id="decision-reason"
        rows={1}
        label={words.compare.reason}
        aria-keyshortcuts="n"
        optional={!deciding.asksReason(place.isAdding ? null : place.active)}
        placeholder={words.compare.reasonHint}
        value={deciding.reason}
        onChange={(event) => deciding.setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && focusTitle()}
        maxLength={2000}
      />
    </>
  )
}

type StepsProps = { item: DecisionItem; place: ComparePlace; deciding: Deciding; canDecide: boolean }

function Steps({ item, place, deciding, canDecide }: StepsProps) {
  const proposal = canDecide && item.isOpen && !place.isAdding ? proposalOf(place.view, item) : null
  return (
    <div className="flex flex-wrap items-center gap-1 border-line border-t pt-3">
      {proposal && (
        <Button size="small" keys="Y" onClick={deciding.takeProposal}>
          {words.compare.takeProposal(proposal)}
        </Button>
      )}
      <Button size="small" variant="quiet" keys="K" onClick={() => place.step(-1, 'open')}>
        {words.compare.previous}
      </Button>
      <Button size="small" variant="quiet" keys="J" onClick={() => place.step(1, 'open')}>
        {words.compare.next}
      </Button>
      {canDecide && (
        <span className="ms-auto inline-flex">
          {item.decision && (
            <Button
              size="small"
              variant="quiet"
              icon={<Undo2 aria-hidden />}
              aria-label={words.compare.undo}
              onClick={() => deciding.undo(item)}
            >
              {words.undo}
            </Button>
          )}
          {!item.decision && (
            <IconButton
              size="small"
              label={words.undo}
              keys="Mod+Z"
              icon={<Undo2 aria-hidden />}
              onClick={deciding.undoLast}
            />
          )}
          <IconButton
            size="small"
            label={words.redo}
            keys="Mod+Shift+Z"
            icon={<Redo2 aria-hidden />}
            onClick={deciding.redoLast}
          />
        </span>
      )}
    </div>
  )
}

/** Out of the field, so that the keys decide again. */
function focusTitle(): void {
  document.getElementById('decision-title')?.focus()
}
