'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { indexAfterKey } from '@/components/ui/index-after-key'

type Roving = {
  /** What the list itself carries. */
  list: { onKeyDown: (event: KeyboardEvent<HTMLElement>) => void }
  /** What the control of each row carries. */
  item: (index: number) => {
    tabIndex: 0 | -1
    ref: (element: HTMLElement | null) => void
    onFocus: () => void
  }
  /** Goes so many rows on from the one that has focus; to the list's stop when none has. */
  move: (by: 1 | -1) => void
}

/** One tab stop for a whole list: Up, Down, Home and End move inside it. */
export function useRovingFocus(length: number): Roving {
  const [active, setActive] = useState(0)
  const elements = useRef<(HTMLElement | null)[]>([])
  // A list that got shorter keeps a stop.
  const stop = Math.min(active, length - 1)

  function go(index: number): void {
    setActive(index)
    elements.current[index]?.focus()
  }
  function handleKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const next = indexAfterKey(event.key, stop, length)
    if (next === null) return
    event.preventDefault()
    go(next)
  }
  function move(by: 1 | -1): void {
    const isHere = document.activeElement === elements.current[stop]
    go(isHere ? Math.min(Math.max(stop + by, 0), length - 1) : stop)
  }

  return {
    list: { onKeyDown: handleKeyDown },
    item: (index) => ({
      tabIndex: index === stop ? 0 : -1,
      ref: (element) => {
        elements.current[index] = element
      },
      onFocus: () => setActive(index),
    }),
    move,
  }
}
