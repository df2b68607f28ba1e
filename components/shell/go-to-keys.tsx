'use client'

import { useRouter } from 'next/navigation'
import { words } from '@/components/words'
import { useShortcuts } from './keyboard/shortcuts'
import type { NavItem } from './nav-list'

const letters: Partial<Record<NavItem['page'], string>> = {
  queue: 'q',
  articles: 'a',
  outlets: 'o',
  import: 'i',
}

/** G and a letter lead to the pages of the sidebar that have one. */
export function GoToKeys({ nav }: { nav: NavItem[] }) {
  const router = useRouter()
  useShortcuts(
    words.shortcuts.goTo,
    nav.flatMap(({ page, href }) => {
      const letter = letters[page]
      return letter ? [{ keys: `g ${letter}`, label: words.nav[page], run: () => router.push(href) }] : []
    }),
  )
  return null
}
