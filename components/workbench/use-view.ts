'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

const views = ['text', 'list', 'untagged'] as const

/** The text, all its sentences one by one, or only those that were untagged when the list was opened. */
export type View = (typeof views)[number]

export type ViewUse = Look & {
  hrefOf: (view: View) => string
  show: (view: View) => void
  /** Between text and list. */
  toggle: () => void
  toggleCards: () => void
}

/** `hidesCards` is the focus mode: the text alone. */
type Look = { view: View; hidesCards: boolean }

/**
 * How the article is shown, kept in the address; without a choice there, the list on narrow screens. Another view asks
 * nothing of the server, so that it works offline too.
 */
export function useView(): ViewUse {
  const path = usePathname()
  const asked = useSearchParams()
  const look = lookIn(asked)
  const isChosen = asked.has('view')
  useEffect(() => {
    if (isChosen || !window.matchMedia('(width < 40rem)').matches) return
    // on the first page the router listens only once all of it is there
    const timer = setTimeout(() => change(() => ({ view: 'list' })))
    return () => clearTimeout(timer)
  }, [isChosen])
  return {
    ...look,
    hrefOf: (view) => path + searchFor({ ...look, view }),
    show: (view) => change(() => ({ view })),
    toggle: () => change(({ view }) => ({ view: view === 'text' ? 'list' : 'text' })),
    toggleCards: () => change(({ hidesCards }) => ({ hidesCards: !hidesCards })),
  }
}

/** The router hears of it, a moment later; the tag that the address names stays in it. */
function change(make: (look: Look) => Partial<Look>): void {
  const { pathname, search, hash } = window.location
  const look = lookIn(new URLSearchParams(search))
  window.history.replaceState(null, '', pathname + searchFor({ ...look, ...make(look) }) + hash)
}

function lookIn(search: Pick<URLSearchParams, 'get'>): Look {
  return {
    view: views.find((view) => view === search.get('view')) ?? 'text',
    hidesCards: search.get('cards') === 'off',
  }
}

function searchFor({ view, hidesCards }: Look): string {
  return `?view=${view}${hidesCards ? '&cards=off' : ''}`
}
