'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { words } from '@/components/words'
import { workKinds } from '@/lib/contract/people'
import { QueueList } from './queue-list'
import { useRovingFocus } from './use-roving-focus'
import { addressOf, type WorkItem } from './work-item'

export type QueueListsProps = {
  /** By kind of work. */
  items: WorkItem[]
  /** How much waits, on this page and off it. */
  waiting: Record<WorkItem['kind'], number>
  /** Several projects are mixed here, so each row says its own. */
  namesProjects: boolean
}

/** What waits, by kind of work: one tab stop for all rows, which has the focus at first; Enter opens. */
export function QueueLists({ items, waiting, namesProjects }: QueueListsProps) {
  const router = useRouter()
  const roving = useRovingFocus(items.length)
  const begin = useRef(() => roving.move(1))
  useEffect(() => begin.current(), [])
  const [first] = items
  useShortcuts(words.queue.title, [
    { keys: 'Enter', label: words.queue.openNext, run: () => first && router.push(addressOf(first)) },
    { keys: 'j', label: words.shortcuts.nextRow, run: () => roving.move(1) },
    { keys: 'k', label: words.shortcuts.previousRow, run: () => roving.move(-1) },
  ])
  return workKinds.map((kind) => {
    const from = items.findIndex((item) => item.kind === kind)
    if (from === -1) return null
    return (
      <QueueList
        key={kind}
        kind={kind}
        items={items.filter((item) => item.kind === kind)}
        count={waiting[kind]}
        from={from}
        roving={roving}
        namesProjects={namesProjects}
      />
    )
  })
}
