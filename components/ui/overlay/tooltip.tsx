'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { KeyHint } from '../key-hint'

export type TooltipProps = {
  label: ReactNode
  keys?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** Show it only while this holds, e.g. where a label is hidden. */
  enabled?: boolean
  children: ReactNode
}

/** Says more about one control, on hover and on focus; never the only place for something needed. */
export function Tooltip({ label, keys, side = 'top', enabled = true, children }: TooltipProps) {
  return (
    <Radix.Root open={enabled ? undefined : false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-control border border-transparent bg-action px-2 py-1 text-on-action text-small shadow-float"
        >
          {label}
          {keys && <KeyHint keys={keys} onInk />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  )
}
