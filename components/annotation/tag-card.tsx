'use client'

import { ChevronRight, CircleDashed, StickyNote, Trash2 } from 'lucide-react'
import { cardId, markId } from '@/components/article/reader-annotation'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Label } from '@/lib/domain/codebook/labels'
import { LabelChip } from './label-chip'
import { summaryOf } from './tag-details'
import { TagFields, type TagFieldsProps } from './tag-fields'

export type TagCardProps = Omit<TagFieldsProps, 'onTagging' | 'onNote'> & {
  number: number | null
  paragraph: number
  active: boolean
  /** Null where the reading cannot be changed. */
  onChange: { tagging: TagFieldsProps['onTagging']; note: TagFieldsProps['onNote'] } | null
  onActivate: () => void
  onShow: () => void
  onRemove: () => void
  onLeave: () => void
}

/** What is said about one tag: closed one line, active with its fields. */
export function TagCard(props: TagCardProps) {
  const { annotation, number, paragraph, active, onChange } = props
  const { label, id } = annotation
  const { what } = summaryOf(annotation)
  return (
    <div
      role="comment"
      id={cardId(id)}
      data-testid={`tag-card-${id}`}
      tabIndex={-1}
      aria-label={words.annotate.card(number, words.labels[label].name, what, paragraph)}
      className={classes(
        'relative overflow-hidden rounded-card border bg-card ps-4 pe-3 py-2.5',
        edges[label],
        active ? 'border-focus outline-1 outline-focus' : 'border-line hover:border-ctl',
      )}
    >
      <CardHead {...props} />
      {active && (
        <div className="mt-2.5 flex flex-col gap-2.5">
          {onChange && (
            <TagFields {...props} onTagging={onChange.tagging} onNote={onChange.note} key={`${id}${label}`} />
          )}
          {!onChange && annotation.note && <p className="whitespace-pre-line">{annotation.note}</p>}
          <div className="flex items-center justify-between border-line border-t pt-2">
            {onChange ? (
              <Button size="small" variant="quiet" icon={<Trash2 aria-hidden />} onClick={props.onRemove}>
                {words.remove}
              </Button>
            ) : (
              <span />
            )}
            <Button size="small" keys="Esc" onClick={props.onLeave}>
              {words.annotate.done}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function CardHead({ annotation, number, active, onActivate, onShow }: TagCardProps) {
  const { what, more } = summaryOf(annotation)
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <LabelChip label={annotation.label} />
        <a
          href={`#${markId(annotation.id)}`}
          className="target inline-flex min-w-8 items-center justify-end rounded-chip text-small text-text2 tabular-nums no-underline hover:underline"
          onClick={(event) => {
            event.preventDefault()
            onShow()
          }}
        >
          <span className="sr-only">{words.annotate.showInText} </span>
          {number}
        </a>
      </div>
      <Missing annotation={annotation} />
      {!active && (
        <button
          type="button"
          className="target flex w-full items-center gap-2 rounded-chip text-start"
          aria-expanded={false}
          onClick={onActivate}
        >
          <span className="min-w-0 grow truncate">
            {what ? (
              <span className="font-semibold">{what}</span>
            ) : (
              <span className="font-serif">{annotation.exact.replace(/\s+/gu, ' ')}</span>
            )}{' '}
            <span className="text-text2">{more}</span>
          </span>
          {annotation.note && (
            <>
              <StickyNote aria-hidden className="size-4 shrink-0 text-text2" />
              <span className="sr-only">{words.annotate.fields.note}</span>
            </>
          )}
          <ChevronRight aria-hidden className="size-4 shrink-0 text-text2" />
        </button>
      )}
    </div>
  )
}

/** What the codebook still wants of a tag, in words. */
export function Missing({ annotation }: { annotation: AnnotationView }) {
  if (annotation.missing.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-3">
      {annotation.missing.map((each) => (
        <li key={each} className="flex items-center gap-1.5 text-small">
          <CircleDashed aria-hidden className="size-3.5" />
          {words.missing[each as keyof typeof words.missing] ?? each}
        </li>
      ))}
    </ul>
  )
}

const edges: Record<Label, string> = {
  SOURCED_FACT: `${edge('solid')} before:border-(--s)`,
  UNVERIFIED_CLAIM: `${edge('dashed')} before:border-(--u)`,
  OPINION: `${edge('double')} before:border-(--o)`,
}

function edge(style: 'solid' | 'dashed' | 'double'): string {
  const styles = {
    solid: 'before:border-solid',
    dashed: 'before:border-dashed',
    double: 'before:border-double',
  }
  return `before:absolute before:inset-y-0 before:start-0 before:border-s-4 before:content-[""] ${styles[style]}`
}
