'use client'

import { type KeyboardEvent, useState } from 'react'
import { indexAfterKey } from '@/components/ui/index-after-key'

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
    const next = from < 0 ? null : indexAfterKey(event.key, from, layer.length)
    const target = next === null ? undefined : layer[next]
    if (!target) return
    event.preventDefault()
    setLast(target.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-stop="${target.id}"]`)?.focus()
  }
  return { stop, move }
}
