'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { type Label, labels } from '@/lib/domain/codebook/labels'
import type { Span } from '@/lib/domain/text/span'
import { type ArticleModel, moveEdge } from '../article-model'
import { labelTints } from '../label-chip'
import { quoted } from '../tag-details'

export type PartOfSentenceProps = {
  id: string
  model: ArticleModel
  sentence: Span
  onTag: (span: Span, label: Label) => void
}

/** Chooses a passage by moving its edges word by word, out of the sentence too. */
export function PartOfSentence({ id, model, sentence, onTag }: PartOfSentenceProps) {
  const [span, setSpan] = useState<Span>({ start: sentence.start, end: sentence.end })
  const { sentenceList } = words.annotate
  const edges = [
    { edge: 'start', label: sentenceList.start },
    { edge: 'end', label: sentenceList.end },
  ] as const
  return (
    <fieldset className="mt-2 rounded-card border border-line bg-canvas p-3">
      <legend className="float-left mb-2 w-full font-semibold">{sentenceList.partOf}</legend>
      <p id={id} aria-live="polite" className="clear-both mb-2 font-serif">
        {quoted(model.index.slice(span.start, span.end))}
      </p>
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
        {edges.map(({ edge, label }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would say its name before every button
          <div key={edge} role="group" aria-label={label} className="flex items-center gap-1">
            <span aria-hidden className="w-10 text-text2">
              {label}
            </span>
            <IconButton
              variant="secondary"
              size="small"
              label={sentenceList.wordLeft(label)}
              icon={<ArrowLeft />}
              onClick={() => setSpan(moveEdge(model, span, edge, -1))}
            />
            <IconButton
              variant="secondary"
              size="small"
              label={sentenceList.wordRight(label)}
              icon={<ArrowRight />}
              onClick={() => setSpan(moveEdge(model, span, edge, 1))}
            />
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        {labels.map((label) => (
          <button
            key={label}
            type="button"
            className={classes('target rounded-control px-3 py-1 font-semibold', labelTints[label])}
            onClick={() => onTag(span, label)}
          >
            {words.annotate.sentenceList.tagAs(words.labels[label].name)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
