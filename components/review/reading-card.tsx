'use client'

import { LabelChip } from '@/components/annotation/label-chip'
import { summaryOf } from '@/components/annotation/tag-details'
import { Button } from '@/components/ui/button'
import { words } from '@/components/words'
import type { ReadAnnotation } from '@/lib/contract/annotations'
import { langOf } from '@/lib/domain/text/language'
import { LabelEdge } from '../decision/label-edge'

export type ReadingCardProps = {
  letter: string
  /** Whose it is: known once the article is signed. */
  reader: string | null
  isRevised: boolean
  passages: ReadAnnotation[]
  /** Whether the words are said: where the readings drew different boundaries. */
  quotes: boolean
  language: string | null
  /** Takes this reading; absent where one only reads. */
  onTake?: (() => void) | undefined
}

/** What one reading says of the passage: its tags with their details, and their words where they differ. */
export function ReadingCard({ letter, reader, isRevised, passages, onTake, ...rest }: ReadingCardProps) {
  const [first] = passages
  return (
    <section
      aria-label={words.compare.letter(letter)}
      className="relative flex gap-3 rounded-card border border-line py-2.5 ps-4 pe-2.5"
    >
      {first && <LabelEdge label={first.label} />}
      <p aria-hidden className="w-4 shrink-0 pt-1 font-bold">
        {letter}
      </p>
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          {first ? <LabelChip label={first.label} /> : <p className="text-text2">{words.compare.untagged}</p>}
          {onTake && (
            <Button size="small" keys={letter} onClick={onTake}>
              {words.compare.take(letter)}
            </Button>
          )}
        </div>
        {passages.map((passage, n) => (
          <div key={passage.id} className="flex flex-col">
            {n > 0 && <LabelChip label={passage.label} className="mt-1 mb-1.5 self-start" />}
            <PassageLines passage={passage} {...rest} />
          </div>
        ))}
        {(reader || isRevised) && (
          <p className="text-small text-text2">
            {[reader, isRevised && words.compare.revised].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
    </section>
  )
}

type PassageLinesProps = { passage: ReadAnnotation } & Pick<ReadingCardProps, 'quotes' | 'language'>

function PassageLines({ passage, quotes, language }: PassageLinesProps) {
  const { what, more } = summaryOf(passage)
  return (
    <>
      {quotes && (
        <blockquote lang={langOf(language)} className="mb-0.5 line-clamp-3 font-serif">
          {passage.exact}
        </blockquote>
      )}
      {what && <p>{what}</p>}
      {more && <p className="text-small text-text2">{more}</p>}
    </>
  )
}
