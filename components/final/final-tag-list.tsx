'use client'

import { LabelChip } from '@/components/annotation/label-chip'
import { summaryOf } from '@/components/annotation/tag-details'
import { cardId } from '@/components/article/reader-annotation'
import { LabelEdge } from '@/components/decision/label-edge'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import { langOf } from '@/lib/domain/text/language'
import type { FinalTag } from './final-tags'

export type FinalTagListProps = {
  tags: FinalTag[]
  language: string | null
  activeId: string | null
  /** Brings the passage into view. */
  onOpen: (id: string) => void
}

/** The passages of the final layer, each with its details and how it was settled. */
export function FinalTagList({ tags, ...rest }: FinalTagListProps) {
  if (tags.length === 0) return <p className="text-text2">{words.final.noTags}</p>
  return (
    <ol aria-label={words.final.tags} className="flex flex-col gap-2">
      {tags.map((tag) => (
        <li key={tag.annotation.id}>
          <FinalTagCard tag={tag} {...rest} />
        </li>
      ))}
    </ol>
  )
}

type CardProps = Omit<FinalTagListProps, 'tags'> & { tag: FinalTag }

function FinalTagCard({ tag: { annotation, how, reason }, language, activeId, onOpen }: CardProps) {
  const { what, more } = summaryOf(annotation)
  const active = annotation.id === activeId
  return (
    <button
      type="button"
      id={cardId(annotation.id)}
      aria-current={active || undefined}
      onClick={() => onOpen(annotation.id)}
      className={classes(
        'relative flex w-full flex-col items-start gap-1 rounded-card border bg-card py-2.5 ps-4 pe-3 text-start hover:bg-hover',
        active ? 'border-text outline-1 outline-text' : 'border-line',
      )}
    >
      <LabelEdge label={annotation.label} />
      <LabelChip label={annotation.label} />
      <span lang={langOf(language)} className="line-clamp-2 font-serif text-text lg:sr-only">
        {annotation.exact}
      </span>
      {(what || more) && (
        <span>
          {what}
          {more && <span className="text-text2"> · {more}</span>}
        </span>
      )}
      <span className="text-small text-text2">{how}</span>
      {reason && <span className="text-small text-text2">{words.final.because(reason)}</span>}
    </button>
  )
}
