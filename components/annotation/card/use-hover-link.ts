'use client'

import { type RefObject, useEffect } from 'react'
import { cardId } from '@/components/article/reader-annotation'

/** A passage under the pointer marks its card, and a card its passage. */
export function useHoverLink(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current
    let marked: Element[] = []
    const mark = (id: string | null) => {
      for (const each of marked) each.classList.remove('is-pointed-at')
      marked = id ? partsOf(id) : []
      for (const each of marked) each.classList.add('is-pointed-at')
    }
    const over = ({ target }: PointerEvent) => mark(target instanceof Element ? idAt(target) : null)
    const leave = () => mark(null)
    element?.addEventListener('pointerover', over)
    element?.addEventListener('pointerleave', leave)
    return () => {
      element?.removeEventListener('pointerover', over)
      element?.removeEventListener('pointerleave', leave)
    }
  }, [area])
}

/** The innermost tag at the element, or the one that the card is about. */
function idAt(element: Element): string | null {
  const part = element.closest<HTMLElement>('[data-annotation], [data-card]')
  return part?.dataset.annotation ?? part?.dataset.card ?? null
}

function partsOf(id: string): Element[] {
  const card = document.getElementById(cardId(id))
  return [...document.querySelectorAll(`[data-annotation="${id}"]`), ...(card ? [card] : [])]
}
