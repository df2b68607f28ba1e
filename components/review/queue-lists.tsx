'use client'

import { useRouter } from 'next/navigation'
import { useShortcuts } from '@/components/shell/keyboard/shortcuts'
import { words } from '@/components/words'
import { QueueList } from './queue-list'
import { addressOf, type WorkItem } from './work-item'

export type QueueListsProps = {
  items: WorkItem[]
  /** Several projects are mixed here, so each row says its own. */
  namesProjects: boolean
}

const kinds = ['ANNOTATE', 'COMPARE', 'SIGN'] as const

/** What waits, by kind of work; Enter opens the first of all. */
export function QueueLists({ items, namesProjects }: QueueListsProps) {
  const router = useRouter()
  const first = items[0]
  useShortcuts(
    words.queue.title,
    first ? [{ keys: 'Enter', label: words.queue.openNext, run: () => router.push(addressOf(first)) }] : [],
  )
  return kinds.map((kind) => {
    const ofKind = items.filter((item) => item.kind === kind)
    if (ofKind.length === 0) return null
    return <QueueList key={kind} kind={kind} items={ofKind} first={first} namesProjects={namesProjects} />
  })
}
