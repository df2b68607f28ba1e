'use client'

import { ListTree, Scissors, StickyNote } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { blockAt } from '@/lib/domain/text/block'
import { LabelRadios } from './label-radios'
import { OtherTags } from './other-tags'
import { PartOfSentence } from './part-of-sentence'
import { type SentenceEntryProps, sentenceId } from './sentence'
import { Missing } from './tag-card'
import { summaryOf } from './tag-details'
import { TagFields } from './tag-fields'

/** One sentence: what it is as a whole, by radio; a part of it, by steps; details and note of what is tagged. */
export function SentenceEntry(props: SentenceEntryProps) {
  const { n, model, tags, canTag, tagging, isCurrent } = props
  const [opened, setOpened] = useState<'part' | 'details' | null>(null)
  const sentence = model.sentences[n] ?? { start: 0, end: 0 }
  const whole = tags.find(({ start, end }) => start === sentence.start && end === sentence.end)
  const others = tags.filter((annotation) => annotation !== whole)
  const toggle = (part: 'part' | 'details') => setOpened(opened === part ? null : part)
  return (
    <li
      className={classes(
        'border-line border-b px-4 py-4 sm:px-6',
        isCurrent && 'shadow-[inset_5px_0_0_var(--focus)]',
      )}
      onFocus={() => props.onReach(n)}
    >
      <fieldset id={sentenceId(n)} className="min-w-0" disabled={!canTag}>
        <SentenceLegend {...props} />
        <LabelRadios
          name={`label-${n}`}
          value={whole?.label ?? null}
          onChange={(label) => {
            if (label) return tagging.tag(sentence, label) !== null
            if (whole) props.onRemove(whole.id)
            return true
          }}
        />
      </fieldset>
      <OtherTags {...props} tags={others} />
      {whole && opened !== 'details' && <Summary annotation={whole} />}
      {canTag && (
        <div className="mt-2 flex flex-wrap gap-x-2">
          <Opener icon={<Scissors aria-hidden />} open={opened === 'part'} onClick={() => toggle('part')}>
            {words.annotate.sentenceList.part}
          </Opener>
          {whole && (
            <>
              <Opener
                icon={<ListTree aria-hidden />}
                open={opened === 'details'}
                onClick={() => toggle('details')}
              >
                {words.annotate.sentenceList.details}
              </Opener>
              <Opener
                icon={<StickyNote aria-hidden />}
                open={opened === 'details'}
                onClick={() => {
                  setOpened('details')
                  requestAnimationFrame(() => document.getElementById(`details-${whole.id}-note`)?.focus())
                }}
              >
                {words.annotate.fields.note}
              </Opener>
            </>
          )}
        </div>
      )}
      {opened === 'part' && (
        <PartOfSentence
          id={`part-${n}`}
          model={model}
          sentence={sentence}
          onTag={(span, label) => {
            if (tagging.tag(span, label)) setOpened(null)
          }}
        />
      )}
      {whole && opened === 'details' && (
        <div className="mt-2 max-w-120">
          <TagFields
            annotation={whole}
            sources={props.sources}
            onTagging={(changed) => tagging.edit(whole.id, { tagging: changed })}
            onNote={(note) => tagging.edit(whole.id, { note })}
          />
          <Missing annotation={whole} />
        </div>
      )}
    </li>
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
      <span lang={language ?? undefined} className="whitespace-pre-line font-serif text-article">
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
