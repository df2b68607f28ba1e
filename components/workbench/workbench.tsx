'use client'

import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { partLater } from '@/components/ui/later'
import { type Packed, unpack } from '@/components/ui/packed'
import { words } from '@/components/words'
import { SentenceList } from '../annotation/list/sentence-list'
import { OutboxNotices } from '../annotation/outbox/outbox-notices'
import { ReadingNotice } from './reading-notice'
import { TextView } from './text-view'
import { useWorkbench, type WorkbenchProps } from './use-workbench'
import { WorkbenchHead } from './workbench-head'

const DoneDialog = partLater(async () => (await import('./done-dialog')).DoneDialog)

/** Where a person reads an article and tags it, by pointer, by keys or sentence by sentence. */
export function Workbench({ packed }: { packed: Packed<WorkbenchProps> }) {
  const bench = useWorkbench(useMemo(() => unpack(packed), [packed]))
  const { article, outbox, state, moves, look } = bench
  return (
    <div className="flex flex-col lg:min-h-[calc(100dvh-var(--article-head))]">
      <WorkbenchHead bench={bench} />
      <div className="flex flex-col gap-2 px-4 py-3 empty:hidden sm:px-6">
        <OutboxNotices outbox={outbox} state={state} isOpen={bench.canTag || state.waiting > 0} />
        <ReadingNotice
          article={article}
          action={
            article.abilities.takeBack && (
              <Button size="small" busy={moves.busy} onClick={moves.takeBack}>
                {words.annotate.reopenMine}
              </Button>
            )
          }
        />
      </div>
      {look.view === 'text' ? <TextView bench={bench} /> : <SentenceList bench={bench} key={look.view} />}
      {bench.asksDone && <DoneDialog bench={bench} />}
    </div>
  )
}
