'use client'

import { useRef } from 'react'
import { words } from '@/components/words'
import { useShortcuts } from './shortcuts'

/**
 * J and K go from row to row of the table inside the element that carries the ref: to the link that names each. X ticks
 * the row's box where rows are chosen, which `choose` says in words.
 */
export function useRowKeys<Container extends HTMLElement>(title: string, choose?: string) {
  const container = useRef<Container>(null)

  function move(by: 1 | -1): void {
    const links = [...(container.current?.querySelectorAll<HTMLElement>('tbody th[scope=row] a') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)
    links[next]?.focus()
  }

  function tick(): void {
    const row = container.current?.querySelector('tbody tr:focus-within')
    row?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
  }

  useShortcuts(title, [
    { keys: 'j', label: words.shortcuts.nextRow, run: () => move(1) },
    { keys: 'k', label: words.shortcuts.previousRow, run: () => move(-1) },
    ...(choose ? [{ keys: 'x', label: choose, run: tick }] : []),
  ])
  return container
}
