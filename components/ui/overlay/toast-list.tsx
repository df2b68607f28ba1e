'use client'

import { CircleAlert, X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { words } from '@/components/words'
import { Button, IconButton } from '../button'

const shortestLife = 10_000

type ToastAction = { label: string; keys?: string; onSelect: () => void }
export type ToastOptions = {
  action?: ToastAction
  /** An error: stays until dismissed. */
  problem?: boolean
}
export type Entry = ToastOptions & { id: number; text: ReactNode }

export type ToastListProps = { entries: readonly Entry[]; onDismiss: (id: number) => void }

/** The notices that are shown; they are read out, politely. */
export function ToastList({ entries, onDismiss }: ToastListProps) {
  return (
    <Radix.Provider label={words.shell.notifications} duration={shortestLife} swipeDirection="down">
      {entries.map((entry) => (
        <Notice key={entry.id} entry={entry} onDismiss={onDismiss} />
      ))}
      <Radix.Viewport
        label={`${words.shell.notifications} ({hotkey})`}
        className="no-print fixed bottom-18 z-50 flex w-full max-w-105 flex-col gap-2 px-4 [inset-inline:0] mx-auto sm:bottom-6"
      />
    </Radix.Provider>
  )
}

function Notice({ entry, onDismiss }: { entry: Entry } & Pick<ToastListProps, 'onDismiss'>) {
  const { action, problem, text, id } = entry
  return (
    <Radix.Root
      type="background"
      duration={problem ? Number.POSITIVE_INFINITY : shortestLife}
      onOpenChange={(open) => open || onDismiss(id)}
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
