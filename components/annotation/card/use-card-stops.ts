'use client'

import { type KeyboardEvent, useState } from 'react'

/**
 * The cards as one stop of the tab key, at the active one or where the focus was last: Up, Down, Home and End go from
 * card to card.
 */
export function useCardStops(layer: readonly { id: string }[], activeId: string | null) {
  const [last, setLast] = useState<string | null>(null)
  const isThere = (id: string | null) => layer.some((annotation) => annotation.id === id)
  const stop = isThere(activeId) ? activeId : isThere(last) ? last : (layer[0]?.id ?? null)

  function move(event: KeyboardEvent<HTMLElement>): void {
    const control = event.target instanceof Element ? event.target.closest('[data-stop]') : null
    const from = layer.findIndex(
      ({ id }) => id === control?.closest<HTMLElement>('[data-card]')?.dataset.card,
    )
    const target = from < 0 ? undefined : layer[targetOf(event.key, from, layer.length)]
    if (!target) return
    event.preventDefault()
    setLast(target.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-stop="${target.id}"]`)?.focus()
  }
  return { stop, move }
}

/** The place to go to; -1 where the key means nothing. */
function targetOf(key: string, from: number, length: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, length - 1)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return -1
  }
}
