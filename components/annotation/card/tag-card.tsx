'use client'

import { ChevronRight, StickyNote, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { cardId, markId } from '@/components/article/reader-annotation'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Instant } from '@/components/ui/dates/instant'
import { partLater } from '@/components/ui/later'
import { words } from '@/components/words'
import type { AnnotationView } from '@/lib/contract/annotations'
import type { Label } from '@/lib/domain/codebook/labels'
import type { TaggingActions } from '../../workbench/use-tagging'
import type { WorkbenchCommands } from '../../workbench/use-workbench-commands'
import { LabelChip } from '../label-chip'
import { Missing } from '../missing'
import type { Offers } from '../offers'
import { summaryOf } from '../tag-details'
import { TagFacts } from '../tag-facts'

const TagFields = partLater(async () => (await import('../tag-fields')).TagFields)

export type TagCardProps = {
  annotation: AnnotationView
  offers: Offers
  /** Where its passage is: the number of the sentence, in words when the card is far from it. */
  place: string
  paragraph: number
  active: boolean
  /** Whether the tab key stops here. */
  isStop: boolean
  canTag: boolean
  tagging: TaggingActions
  commands: WorkbenchCommands
  onActivate: (id: string) => void
}

/** What is said about one tag: closed one line, active with its fields. */
export const TagCard = memo(function TagCard(props: TagCardProps) {
  const { annotation, place, paragraph, active, isStop } = props
  const { label, id } = annotation
  const { what } = summaryOf(annotation)
  return (
    <div
      role="comment"
      id={cardId(id)}
      data-testid={`tag-card-${id}`}
      data-card={id}
      data-fields
      data-stop={active ? id : undefined}
      tabIndex={active && isStop ? 0 : -1}
      aria-label={words.annotate.card(place, words.labels[label].name, what, paragraph)}
      className={classes(
        'relative overflow-hidden rounded-card border bg-card ps-4 pe-3 py-2 scroll-mt-44 scroll-mb-16',
        edges[label],
        active
          ? 'border-focus outline-1 outline-focus focus-visible:outline-(length:--focus-width)'
          : 'border-line hover:border-ctl [&.is-pointed-at]:border-ctl',
      )}
    >
      <CardHead {...props} />
      {active ? <CardBody {...props} /> : <CardSummary {...props} />}
    </div>
  )
})

function CardHead({ annotation, place, active, isStop, commands }: TagCardProps) {
  return (
    <div className="flex min-h-6 items-start gap-x-2">
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-2.5 gap-y-1">
        <LabelChip label={annotation.label} />
        {active && <Status annotation={annotation} />}
      </div>
      <a
        href={`#${markId(annotation.id)}`}
        tabIndex={isStop ? 0 : -1}
        className="relative z-1 inline-flex h-6 min-w-6 shrink-0 items-center justify-end rounded-chip text-small text-text2 tabular-nums no-underline hover:underline pointer-coarse:min-w-11"
        onClick={(event) => {
          event.preventDefault()
          commands.show(annotation.id)
        }}
      >
        <span className="sr-only">{words.annotate.showInText} </span>
        {place}
      </a>
    </div>
  )
}

/** What the tag still needs, or since when it has been there. */
function Status({ annotation }: Pick<TagCardProps, 'annotation'>) {
  if (annotation.missing.length > 0 || !annotation.createdAt) return <Missing annotation={annotation} />
  return (
    <span className="text-small text-text2">
      {words.annotate.you}, <Instant at={annotation.createdAt} relative show="day" />
    </span>
  )
}

/** One line; all of the card opens it. */
function CardSummary({ annotation, isStop, onActivate }: TagCardProps) {
  const { what, more } = summaryOf(annotation)
  return (
    <button
      type="button"
      data-stop={annotation.id}
      tabIndex={isStop ? 0 : -1}
      className="mt-0.5 flex w-full items-center gap-2 rounded-chip text-start after:absolute after:inset-0"
      aria-expanded={false}
      onClick={() => onActivate(annotation.id)}
    >
      <span className="min-w-0 grow truncate">
        {what ? (
          <span className="font-semibold">{what}</span>
        ) : (
          <span className="font-serif">{annotation.exact.replace(/\s+/gu, ' ')}</span>
        )}{' '}
        <span className="text-text2">{more}</span>
      </span>
      <Missing annotation={annotation} />
      {annotation.note && (
        <>
          <StickyNote aria-hidden className="size-4 shrink-0 text-text2" />
          <span className="sr-only">{words.annotate.fields.note}</span>
        </>
      )}
      <ChevronRight aria-hidden className="size-4 shrink-0 text-text2" />
    </button>
  )
}

function CardBody({ annotation, offers, canTag, tagging, commands }: TagCardProps) {
  const { id, label } = annotation
  return (
    <div className="mt-2 mb-0.5 flex flex-col gap-2.5">
      {canTag ? (
        <TagFields
          key={label}
          annotation={annotation}
          offers={offers}
          onTagging={(change) => tagging.edit(id, { tagging: change })}
          onNote={(note) => tagging.edit(id, { note })}
        />
      ) : (
        <TagFacts annotation={annotation} />
      )}
      <div className="flex items-center justify-between border-line border-t pt-2">
        {canTag ? (
          <Button
            size="small"
            variant="quiet"
            className="-ms-2.5"
            icon={<Trash2 aria-hidden />}
            onClick={() => commands.remove(id)}
          >
            {words.remove}
          </Button>
        ) : (
          <span />
        )}
        <Button size="small" keys={canTag ? 'Enter' : undefined} onClick={commands.closeCard}>
          {canTag ? words.annotate.done : words.annotate.closeCard}
        </Button>
      </div>
    </div>
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
  return `before:absolute before:inset-y-0 before:start-0 before:border-s-4 before:content-[""] [&:is(:hover,.is-pointed-at)]:before:border-s-6 ${styles[style]}`
}
