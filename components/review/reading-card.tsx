'use client'

import { LabelChip } from '@/components/annotation/label-chip'
import { taggingLine } from '@/components/annotation/tagging-line'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { words } from '@/components/words'
import type { ReadAnnotation } from '@/lib/contract/annotations'
import type { Label } from '@/lib/domain/codebook/labels'

export type ReadingCardProps = {
  letter: string
  isRevised: boolean
  passages: ReadAnnotation[]
  language: string | null
  /** Takes this reading; absent where one only reads. */
  onTake?: (() => void) | undefined
}

/** What one reading says of the passage: its tags with their words and details. */
export function ReadingCard({ letter, isRevised, passages, language, onTake }: ReadingCardProps) {
  return (
    <section
      aria-label={words.compare.letter(letter)}
      className="relative flex gap-3 rounded-card border border-line py-3 ps-4 pe-3"
    >
      <Edge label={passages[0]?.label} />
      <p aria-hidden className="w-4 shrink-0 pt-0.5 font-bold">
        {letter}
      </p>
      <div className="flex min-w-0 grow flex-col gap-3">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <div className="flex min-w-0 flex-col gap-2">
            {passages.length === 0 && <p className="pt-1 text-text2">{words.compare.untagged}</p>}
            {passages[0] && <LabelChip label={passages[0].label} className="self-start" />}
            {isRevised && <p className="text-small text-text2">{words.compare.revised}</p>}
          </div>
          {onTake && (
            <Button size="small" keys={letter} onClick={onTake}>
              {words.compare.take(letter)}
            </Button>
          )}
        </div>
        {passages.map((passage, n) => (
          <div key={passage.id} className="flex flex-col gap-1">
            {n > 0 && <LabelChip label={passage.label} className="self-start" />}
            <blockquote lang={language ?? undefined} className="line-clamp-4 font-serif">
              {passage.exact}
            </blockquote>
            <p className="text-small text-text2">{taggingLine(passage)}</p>
          </div>
        ))}
      </div>
    </section>
  )
}

const edges: Record<Label, string> = {
  SOURCED_FACT: 'border-(color:--s) border-solid',
  UNVERIFIED_CLAIM: 'border-(color:--u) border-dashed',
  OPINION: 'border-(color:--o) border-double',
}

/** The line style of the first label at the card's edge. */
function Edge({ label }: { label: Label | undefined }) {
  if (!label) return null
  return (
    <span
      aria-hidden
      className={classes('absolute inset-y-0 -start-px border-s-4 rounded-s-card', edges[label])}
    />
  )
}
