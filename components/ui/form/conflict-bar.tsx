'use client'

import { Button } from '@/components/ui/button'
import { CalloutBar } from '@/components/ui/callout-bar'
import { words } from '@/components/words'

export type ConflictBarProps = { text: string; onKeep: () => void; onTake: () => void }

/** Somebody else saved first: what one typed stays until one says which of the two shall stand. */
export function ConflictBar({ text, onKeep, onTake }: ConflictBarProps) {
  return (
    <CalloutBar
      kind="problem"
      urgent
      action={
        <>
          <Button size="small" onClick={onKeep}>
            {words.keepMine}
          </Button>
          <Button size="small" onClick={onTake}>
            {words.takeTheirs}
          </Button>
        </>
      }
    >
      {text}
    </CalloutBar>
  )
}
