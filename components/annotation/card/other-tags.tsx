'use client'

import { Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import { sentenceOf } from '../article-model'
import { LabelChip } from '../label-chip'
import { LabelRadios } from '../label-radios'
import { ListDetails } from '../list/list-details'
import type { SentenceEntryProps } from '../list/sentence'
import { Missing } from '../missing'
import { quoted } from '../tag-details'
import { TagFacts } from '../tag-facts'

/** The tags of a sentence that are not the sentence: parts of it, and what reaches beyond it (told where it starts). */
export function OtherTags(props: SentenceEntryProps) {
  const { n, model, tags } = props
  if (tags.length === 0) return null
  return (
    <ul className="clear-both mt-2 flex flex-col gap-2">
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

type OtherTagProps = SentenceEntryProps & { annotation: AnnotationView }

function OtherTag(props: OtherTagProps) {
  const { annotation, canTag } = props
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LabelChip label={annotation.label} />
        <span className="min-w-40 grow basis-0 font-serif">{quoted(annotation.exact)}</span>
      </div>
      {canTag ? <Changing {...props} /> : <TagFacts annotation={annotation} />}
    </>
  )
}

function Changing({ annotation, offers, detailsOf, tagging, commands }: OtherTagProps) {
  const { id, label } = annotation
  const isOpen = detailsOf === id
  return (
    <>
      {!isOpen && <Missing annotation={annotation} />}
      <div className="-ms-2.5 flex flex-wrap gap-x-2">
        <Button
          size="small"
          variant="quiet"
          aria-expanded={isOpen}
          onClick={() => commands.setDetailsOf(isOpen ? null : id)}
        >
          {words.annotate.sentenceList.details}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<Trash2 aria-hidden />}
          onClick={() => commands.remove(id)}
        >
          {words.remove}
        </Button>
      </div>
      {isOpen && (
        <ListDetails annotation={annotation} offers={offers} tagging={tagging}>
          <LabelRadios
            required
            name={`label-${id}`}
            value={label}
            onChange={(chosen) => {
              if (chosen) tagging.relabel(id, chosen)
              return chosen !== null
            }}
          />
        </ListDetails>
      )}
    </>
  )
}
