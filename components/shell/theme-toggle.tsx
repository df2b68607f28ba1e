'use client'

import { Moon, Sun } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { words } from '@/components/words'
import { sidebarRow } from './sidebar-row'
import { type Theme, themeCookie } from './theme'

/** Turns the page to the other theme and remembers it in a cookie, so that the server draws it so from the start. */
export function ThemeToggle() {
  const dark = useSyncExternalStore(subscribe, isDark, () => false)
  const next: Theme = dark ? 'light' : 'dark'
  const Icon = dark ? Sun : Moon
  return (
    <button type="button" className={sidebarRow()} title={words.theme[next]} onClick={() => apply(next)}>
      <Icon aria-hidden />
      <span className="max-xl:sr-only">{words.theme[next]}</span>
    </button>
  )
}

const oneYear = 365 * 24 * 60 * 60

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing where the page is served without TLS
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${oneYear}; SameSite=Lax`
}

function isDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme === 'dark' || systemIsDark()
}

function systemIsDark(): boolean {
  return !document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  system.addEventListener('change', listener)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', listener)
  }
}
