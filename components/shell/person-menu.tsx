'use client'

import type { ReactNode } from 'react'
import { Menu } from '@/components/ui/overlay/menu'
import { words } from '@/components/words'

export type PersonMenuProps = {
  name: string
  /** The role in words. */
  role: string
  /** MenuItems and MenuLinks: sign out, account. */
  children: ReactNode
}

export function PersonMenu({ name, role, bar = false, children }: PersonMenuProps & { bar?: boolean }) {
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          aria-label={words.shell.account(name)}
          className="target flex w-full items-center gap-2.5 rounded-control px-1.5 py-1 text-start hover:bg-hover max-xl:justify-center max-sm:w-auto"
        >
          <span
            aria-hidden
            className="flex size-7 shrink-0 items-center justify-center rounded-full border border-ctl bg-card font-bold text-[0.6875rem]"
          >
            {initials(name)}
          </span>
          {!bar && (
            <span className="flex min-w-0 flex-col max-xl:hidden">
              <span className="truncate leading-4.5">{name}</span>
              <span className="text-[0.75rem] text-text2 leading-4">{role}</span>
            </span>
          )}
        </button>
      }
    >
      {children}
    </Menu>
  )
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]]
  return letters
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
