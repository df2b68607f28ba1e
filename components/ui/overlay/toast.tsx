'use client'

import { CircleAlert, X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { type ReactNode, useSyncExternalStore } from 'react'
import { words } from '@/components/words'
import { Button, IconButton } from '../button'

export type ToastAction = { label: string; keys?: string; onSelect: () => void }
export type ToastOptions = {
  action?: ToastAction
  /** An error: stays until dismissed. */
  problem?: boolean
}
type Entry = ToastOptions & { id: number; text: ReactNode }

const shortestLife = 10_000
const mostAtOnce = 3

let entries: readonly Entry[] = []
let lastId = 0
const listeners = new Set<() => void>()

/**
 * Shows a short notice with at most one action for at least 10 s; the oldest of more than three gives way, and so does
 * one that says the same.
 */
export function toast(text: ReactNode, options: ToastOptions = {}): void {
  lastId += 1
  const others = entries.filter((entry) => entry.text !== text || entry.action)
  replaceEntries([...others, { ...options, text, id: lastId }].slice(-mostAtOnce))
}

/** The one place where notices appear and are read out, politely. Mounted once, by the providers. */
export function Toaster({ children }: { children: ReactNode }) {
  const shown = useSyncExternalStore(subscribe, () => entries, serverEntries)
  return (
    <Radix.Provider label={words.shell.notifications} duration={shortestLife} swipeDirection="down">
      {children}
      {shown.map((entry) => (
        <Notice key={entry.id} entry={entry} />
      ))}
      <Radix.Viewport
        label={`${words.shell.notifications} ({hotkey})`}
        className="no-print fixed bottom-18 z-50 flex w-full max-w-105 flex-col gap-2 px-4 [inset-inline:0] mx-auto sm:bottom-6"
      />
    </Radix.Provider>
  )
}

function Notice({ entry }: { entry: Entry }) {
  const { action, problem, text, id } = entry
  return (
    <Radix.Root
      type="background"
      duration={problem ? Number.POSITIVE_INFINITY : shortestLife}
      onOpenChange={(open) => open || dismiss(id)}
      className="flex animate-appear items-center gap-2 rounded-card border border-transparent bg-action py-2 ps-4 pe-2 text-on-action shadow-float"
    >
      {problem && <CircleAlert aria-hidden className="size-5 shrink-0" />}
      <Radix.Description className="grow py-1">{text}</Radix.Description>
      {action && (
        <Radix.Action asChild altText={action.label}>
          <Button
            size="small"
            keys={action.keys}
            className="border-current/50! bg-transparent! text-on-action!"
            onClick={action.onSelect}
          >
            {action.label}
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton
          size="small"
          label={words.shell.dismiss}
          icon={<X />}
          className="bg-transparent! text-on-action!"
        />
      </Radix.Close>
    </Radix.Root>
  )
}

const noEntries: readonly Entry[] = []
function serverEntries(): readonly Entry[] {
  return noEntries
}

function dismiss(id: number): void {
  replaceEntries(entries.filter((entry) => entry.id !== id))
}

function replaceEntries(next: readonly Entry[]): void {
  entries = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
