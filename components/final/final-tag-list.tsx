import { LabelChip } from '@/components/annotation/label-chip'
import { taggingLine } from '@/components/annotation/tagging-line'
import { cardId } from '@/components/article/reader-annotation'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { FinalTag } from './final-tags'

export type FinalTagListProps = {
  tags: FinalTag[]
  activeId: string | null
  /** Brings the passage into view. */
  onOpen: (id: string) => void
}

/** The passages of the final layer, each with its details and how it was settled. */
export function FinalTagList({ tags, activeId, onOpen }: FinalTagListProps) {
  if (tags.length === 0) return <p className="text-text2">{words.final.noTags}</p>
  return (
    <ol aria-label={words.final.tags} className="flex flex-col gap-2">
      {tags.map((tag) => (
        <li key={tag.annotation.id}>
          <FinalTagCard tag={tag} active={tag.annotation.id === activeId} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  )
}

type CardProps = { tag: FinalTag; active: boolean; onOpen: (id: string) => void }

function FinalTagCard({ tag: { annotation, how, by, reason }, active, onOpen }: CardProps) {
  const details = taggingLine(annotation)
  return (
    <button
      type="button"
      id={cardId(annotation.id)}
      aria-current={active || undefined}
      onClick={() => onOpen(annotation.id)}
      className={classes(
        'flex w-full flex-col items-start gap-1 rounded-card border bg-card px-4 py-3 text-start hover:bg-hover',
        active ? 'border-text outline-1 outline-text' : 'border-line',
      )}
    >
      <LabelChip label={annotation.label} />
      <span className="line-clamp-2 font-serif text-text">{annotation.exact}</span>
      {details && <span className="text-text">{details}</span>}
      <span className="text-small text-text2">
        {[how, by && words.final.settledBy(by), reason && words.final.because(reason)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </button>
  )
}
