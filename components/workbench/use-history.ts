'use client'

import { useCallback, useState } from 'react'
import type { Outbox } from '@/lib/contract/outbox'
import type { Change } from '@/lib/contract/outbox-change'

type Step = { change: Change; back: Change }

export type History = {
  make: (change: Change, back: Change) => void
  undo: () => boolean
  redo: () => boolean
  canUndo: boolean
  canRedo: boolean
}

/** The person's own changes of this session, to be taken back and made again. */
export function useHistory(outbox: Outbox): History {
  const [{ done, undone }, setSteps] = useState<{ done: Step[]; undone: Step[] }>({ done: [], undone: [] })
  const make = useCallback(
    (change: Change, back: Change) => {
      void outbox.change(change)
      setSteps((steps) => ({ done: [...steps.done, { change, back }], undone: [] }))
    },
    [outbox],
  )
  function undo(): boolean {
    const step = done.at(-1)
    if (!step) return false
    void outbox.change(step.back)
    setSteps({ done: done.slice(0, -1), undone: [...undone, step] })
    return true
  }
  function redo(): boolean {
    const step = undone.at(-1)
    if (!step) return false
    void outbox.change(step.change)
    setSteps({ done: [...done, step], undone: undone.slice(0, -1) })
    return true
  }
  return { make, undo, redo, canUndo: done.length > 0, canRedo: undone.length > 0 }
}
