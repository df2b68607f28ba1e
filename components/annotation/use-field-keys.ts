'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keys in the fields of a tag, on its card and in the list alike: Enter, with Control where there are several lines,
 * goes on with the reading; Escape goes back to what holds the fields. Leaving a field keeps what was typed.
 */
export function useFieldKeys(area: RefObject<HTMLElement | null>, goOn: () => void): void {
  const latest = useRef(goOn)
  latest.current = goOn
  useEffect(() => {
    const element = area.current
    const handle = (event: KeyboardEvent) => {
      const field = event.target instanceof Element ? event.target.closest<HTMLElement>(fields) : null
      if (!field || event.defaultPrevented || event.isComposing || isChoosing(field)) return
      if (event.key === 'Escape') field.closest<HTMLElement>('[data-fields]')?.focus()
      else if (event.key === 'Enter' && leavesByEnter(field, event)) latest.current()
      else return
      event.preventDefault()
    }
    element?.addEventListener('keydown', handle)
    return () => element?.removeEventListener('keydown', handle)
  }, [area])
}

const fields = '[data-fields] :is(input:not([type=radio]), select, textarea)'

/** The proposals of a field are open: its keys are theirs. */
function isChoosing(field: HTMLElement): boolean {
  return field.getAttribute('aria-expanded') === 'true'
}

function leavesByEnter(field: HTMLElement, { ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || field instanceof HTMLInputElement
}
