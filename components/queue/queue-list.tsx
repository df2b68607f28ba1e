'use client'

import { GitCompareArrows, PenLine, Signature } from 'lucide-react'
import { useId } from 'react'
import { words } from '@/components/words'
import { QueueRow } from './queue-row'
import type { useRovingFocus } from './use-roving-focus'
import type { WorkItem } from './work-item'

const heads = {
  ANNOTATE: { icon: PenLine, title: words.queue.toAnnotate },
  COMPARE: { icon: GitCompareArrows, title: words.queue.toCompare },
  SIGN: { icon: Signature, title: words.queue.toSign },
}

export type QueueListProps = {
  kind: WorkItem['kind']
  items: WorkItem[]
  /** How much of it waits, on this page and off it. */
  count: number
  /** The place of its first row among the rows of all lists. */
  from: number
  roving: ReturnType<typeof useRovingFocus>
  namesProjects: boolean
}

/** One kind of work. */
export function QueueList({ kind, items, count, from, roving, namesProjects }: QueueListProps) {
  const headingId = useId()
  const { icon: Icon, title } = heads[kind]
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="flex items-center gap-2.5 text-h3">
        <Icon aria-hidden className="size-5 text-text2" />
        {title}
        <span className="font-normal text-text2 tabular-nums">{count}</span>
      </h2>
      <ul
        {...roving.list}
        aria-labelledby={headingId}
        className="mt-2.5 rounded-card border border-line bg-card"
      >
        {items.map((item, index) => (
          <QueueRow
            key={item.article.id}
            item={item}
            primary={from + index === 0}
            namesProject={namesProjects}
            link={roving.item(from + index)}
          />
        ))}
      </ul>
    </section>
  )
}
