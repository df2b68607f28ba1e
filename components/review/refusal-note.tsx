'use client'

import { quoted } from '@/components/annotation/tag-details'
import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'
import type { ComparePlace } from '../compare/use-compare-place'
import { type Choice, passagesOf } from '../decision/choice'
import type { Refusal } from './refusal'

export type RefusalNoteProps = {
  refusal: Refusal | undefined
  place: ComparePlace
  /** The same, cut back to what can stand beside the rest; and doing that. */
  trimmed?: Choice | null
  onTrim?: (choice: Choice) => void
}

/** Why the last change here was refused, where what is in its way stands, and what of it could be done. */
export function RefusalNote({ refusal, place, trimmed, onTrim }: RefusalNoteProps) {
  if (!refusal) return null
  const { conflict } = refusal
  return (
    <CalloutBar
      kind="problem"
      urgent
      action={
        conflict && (
          <>
            <Button size="small" onClick={() => place.reader.current?.scrollTo(conflict)}>
              {words.compare.showConflict}
            </Button>
            {trimmed && onTrim && (
              <Button
                size="small"
                onClick={() => onTrim(trimmed)}
                className="h-auto! min-h-8 shrink! whitespace-normal! py-1 text-start"
              >
                {words.compare.trimTo(quotesOf(trimmed, place))}
              </Button>
            )}
          </>
        )
      }
    >
      {refusal.message}
      {conflict && ` ${words.compare.conflict(conflict.name, place.placeOf(conflict).long)}`}
    </CalloutBar>
  )
}

const LONGEST = 60

function quotesOf(choice: Choice, { view, model }: ComparePlace): string {
  const quotes = passagesOf(choice, view).map(({ start, end }) => model.index.slice(start, end))
  return quotes.map((quote) => quoted(shortened(quote))).join(', ')
}

function shortened(quote: string): string {
  const characters = [...quote]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : quote
}
