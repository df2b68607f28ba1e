'use client'

import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'
import type { Refusal } from './refusal'
import type { ComparePlace } from './use-compare-place'

/** Why the last change here was refused, and where what is in its way stands. */
export function RefusalNote({ refusal, place }: { refusal: Refusal | undefined; place: ComparePlace }) {
  if (!refusal) return null
  const { conflict } = refusal
  return (
    <CalloutBar
      kind="problem"
      urgent
      action={
        conflict && (
          <Button size="small" onClick={() => place.reader.current?.scrollTo(conflict)}>
            {words.compare.showConflict}
          </Button>
        )
      }
    >
      {refusal.message}
      {conflict && ` ${words.compare.conflict(conflict.name, place.placeOf(conflict).long)}`}
    </CalloutBar>
  )
}
