'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { sentenceOf } from './article-model'
import { LabelChip } from './label-chip'
import { LabelRadios } from './label-radios'
import type { SentenceEntryProps } from './sentence'
import { Missing } from './tag-card'
import { quoted } from './tag-details'
import { TagFields } from './tag-fields'

/** The tags of a sentence that are not the sentence: parts of it, and what reaches beyond it (told where it starts). */
export function OtherTags(props: SentenceEntryProps) {
  const { n, model, tags } = props
  if (tags.length === 0) return null
  return (
    <ul className="mt-2 flex flex-col gap-2">
      {tags.map((annotation) => (
        <li key={annotation.id} className="rounded-card border border-line bg-canvas px-3 py-2">
          {sentenceOf(model, annotation) === n ? (
            <OtherTag {...props} annotation={annotation} />
          ) : (
            words.annotate.sentenceList.inside(words.labels[annotation.label].name)
          )}
        </li>
      ))}
    </ul>
  )
}

function OtherTag({
  annotation,
  canTag,
  tagging,
  sources,
  onRemove,
}: SentenceEntryProps & { annotation: AnnotationView }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LabelChip label={annotation.label} />
        <span className="min-w-40 grow basis-0 font-serif">{quoted(annotation.exact)}</span>
      </div>
      <Missing annotation={annotation} />
      {canTag && (
        <div className="flex flex-wrap gap-x-2">
          <Button size="small" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.annotate.sentenceList.details}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={<Trash2 aria-hidden />}
            onClick={() => onRemove(annotation.id)}
          >
            {words.remove}
          </Button>
        </div>
      )}
      {canTag && open && (
        <div className="mt-2 flex max-w-120 flex-col gap-2">
          <LabelRadios
            required
            name={`label-${annotation.id}`}
            value={annotation.label}
            onChange={(label) => {
              if (label) tagging.relabel(annotation.id, label)
              return label !== null
            }}
          />
          <TagFields
            annotation={annotation}
            sources={sources}
            onTagging={(changed) => tagging.edit(annotation.id, { tagging: changed })}
            onNote={(note) => tagging.edit(annotation.id, { note })}
          />
        </div>
      )}
    </>
  )
}
