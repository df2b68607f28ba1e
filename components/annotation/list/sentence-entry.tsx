'use client'

import { ListTree, Scissors, StickyNote } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { blockAt } from '@/lib/domain/text/block'
import { langOf } from '@/lib/domain/text/language'
import { OtherTags } from '../card/other-tags'
import { LabelChip } from '../label-chip'
import { LabelRadios } from '../label-radios'
import { Missing } from '../missing'
import { summaryOf } from '../tag-details'
import { TagFacts } from '../tag-facts'
import { ListDetails } from './list-details'
import { PartOfSentence } from './part-of-sentence'
import { isSameEntry, type SentenceEntryProps, sentenceId } from './sentence'

/** One sentence: what it is as a whole, by radio; a part of it, by steps; details and note of what is tagged. */
export const SentenceEntry = memo(function SentenceEntry(props: SentenceEntryProps) {
  const { n, model, tags, isCurrent, canTag, isReady, tagging, commands } = props
  const sentence = model.sentences[n] ?? { start: 0, end: 0 }
  const whole = tags.find(({ start, end }) => start === sentence.start && end === sentence.end)
  const others = tags.filter((annotation) => annotation !== whole)
  return (
    <li
      className={classes(
        'scroll-mt-4 border-line border-b px-4 py-4 sm:px-6 lg:tall:scroll-mt-40',
        isCurrent && 'shadow-[inset_5px_0_0_var(--focus)]',
      )}
      onFocus={() => isCurrent || props.onReach(n)}
    >
      <fieldset id={sentenceId(n)} className="min-w-0" disabled={canTag && !isReady}>
        <SentenceLegend {...props} />
        {canTag && (
          <LabelRadios
            name={`label-${n}`}
            value={whole?.label ?? null}
            onChange={(label) => {
              if (label) return tagging.tag(sentence, label) !== null
              if (whole) commands.remove(whole.id)
              return true
            }}
          />
        )}
      </fieldset>
      <OtherTags {...props} tags={others} />
      {canTag ? <Changing {...props} whole={whole} /> : <Reading {...props} whole={whole} />}
    </li>
  )
}, isSameEntry)

type WithWhole = SentenceEntryProps & { whole: AnnotationView | undefined }

/** What the sentence is, where it cannot be changed: no control, greyed or not. */
function Reading({ hasReading, tags, whole }: WithWhole) {
  if (!whole) {
    const isUntagged = hasReading && tags.length === 0
    return isUntagged && <p className="clear-both text-text2">{words.annotate.notTagged}</p>
  }
  return (
    <div className="clear-both flex flex-col items-start gap-2">
      <LabelChip label={whole.label} />
      <TagFacts annotation={whole} />
    </div>
  )
}

function Changing(props: WithWhole) {
  const { n, model, whole, offers, detailsOf, tagging, commands } = props
  const [showsPart, setShowsPart] = useState(false)
  const sentence = model.sentences[n] ?? { start: 0, end: 0 }
  const isOpen = whole !== undefined && detailsOf === whole.id
  return (
    <>
      {whole && !isOpen && <Summary annotation={whole} />}
      <div className="-ms-2.5 mt-2 flex flex-wrap gap-x-2">
        <Opener icon={<Scissors aria-hidden />} open={showsPart} onClick={() => setShowsPart(!showsPart)}>
          {words.annotate.sentenceList.part}
        </Opener>
        {whole && (
          <>
            <Opener
              icon={<ListTree aria-hidden />}
              open={isOpen}
              onClick={() => commands.setDetailsOf(isOpen ? null : whole.id)}
            >
              {words.annotate.sentenceList.details}
            </Opener>
            <Opener
              icon={<StickyNote aria-hidden />}
              open={isOpen}
              onClick={() => commands.openDetails(whole.id, 'note')}
            >
              {words.annotate.fields.note}
            </Opener>
          </>
        )}
      </div>
      {showsPart && (
        <PartOfSentence
          id={`part-${n}`}
          model={model}
          sentence={sentence}
          onTag={(span, label) => {
            if (tagging.tag(span, label)) setShowsPart(false)
          }}
        />
      )}
      {isOpen && <ListDetails annotation={whole} offers={offers} tagging={tagging} />}
    </>
  )
}

function SentenceLegend({ n, model, language }: SentenceEntryProps) {
  const sentence = model.sentences[n] ?? { start: 0, end: 0 }
  const number = model.numbers[n]
  const kind = model.blocks[blockAt(model.blocks, sentence.start)]?.kind ?? 'PARAGRAPH'
  const name = number ? words.annotate.sentenceList.sentence(number) : words.blockKinds[kind]
  return (
    <legend className="float-left mb-2.5 grid w-full grid-cols-[2.25rem_1fr] gap-x-2">
      <span className="sr-only">{words.annotate.sentenceList.legend(name)}</span>
      <span aria-hidden className="pt-1 text-small text-text2 tabular-nums">
        {number ?? ''}
      </span>
      <span lang={langOf(language)} className="whitespace-pre-line font-serif text-article">
        {!number && (
          <span aria-hidden className="block font-sans text-small text-text2">
            {name}
          </span>
        )}
        {model.index.slice(sentence.start, sentence.end)}
      </span>
    </legend>
  )
}

function Summary({ annotation }: { annotation: AnnotationView }) {
  const { what, more } = summaryOf(annotation)
  return (
    <div className="mt-2 flex flex-wrap gap-x-4">
      {what && (
        <span className="font-semibold">
          {what} <span className="font-normal text-text2">{more}</span>
        </span>
      )}
      <Missing annotation={annotation} />
    </div>
  )
}

function Opener(props: { icon: ReactNode; open: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Button size="small" variant="quiet" icon={props.icon} aria-expanded={props.open} onClick={props.onClick}>
      {props.children}
    </Button>
  )
}
