'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/overlay/dialog'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import { request } from '@/lib/contract/client'
import { orphanedDecisions } from '../decision/decision-items'
import { RefusalNote } from '../review/refusal-note'
import type { ComparePlace } from './use-compare-place'

const SENDING = 'sending'

/** Asks before the final layer goes to somebody else; where it cannot go yet, says why, with a way to each thing. */
export function SendDialog({ place, onClose }: { place: ComparePlace; onClose: () => void }) {
  const router = useRouter()
  const [isSent, setIsSent] = useState(false)
  const { view } = place
  const params = { articleId: place.article.id }
  const isBlocked = view.blockers.length > 0

  async function send(): Promise<void> {
    const answer = await place.change(SENDING, () =>
      request('POST /api/v1/articles/{articleId}/adjudication/send', { params, body: {} }),
    )
    if (!answer) return
    setIsSent(true)
    toast(words.compare.sent)
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      open={!isSent}
      onOpenChange={onClose}
      title={isBlocked ? words.compare.sendBlocked : words.compare.sendTitle}
      lead={isBlocked ? undefined : words.compare.sendText(view.final.length)}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {isBlocked ? words.close : words.cancel}
          </Button>
          {!isBlocked && (
            <Button variant="primary" data-autofocus busy={place.pending.has(SENDING)} onClick={send}>
              {words.compare.send}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote refusal={place.refusals.get(SENDING)} place={place} />
      <ul className="flex flex-col gap-4">
        {view.blockers.map((blocker) => (
          <li key={blocker.code}>
            <p>{blocker.message}</p>
            <BlockerItems blocker={blocker} place={place} onClose={onClose} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type BlockerItemsProps = {
  blocker: AdjudicationView['blockers'][number]
  place: ComparePlace
  onClose: () => void
}

function BlockerItems({ blocker, place, onClose }: BlockerItemsProps) {
  const ids = blocker.items ?? []
  const found = place.items.filter((item) => ids.some((id) => concerns(item, id)))
  const orphaned = blocker.code === 'stale_decisions' ? orphanedDecisions(place.view) : []
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
      {found.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className="link target"
            onClick={() => {
              onClose()
              place.goTo(item)
            }}
          >
            {place.placeOf(item).long}
          </button>
        </li>
      ))}
      {orphaned.map((id) => (
        <li key={id}>
          <Button size="small" onClick={() => undoOrphan(place, id)} busy={place.pending.has(id)}>
            {words.compare.undoStale}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function concerns({ id, decision, final }: ComparePlace['items'][number], wanted: string): boolean {
  return id === wanted || decision?.id === wanted || final.some((annotation) => annotation.id === wanted)
}

function undoOrphan(place: ComparePlace, id: string): void {
  place.change(id, () =>
    request('DELETE /api/v1/articles/{articleId}/decisions/{clusterId}', {
      params: { articleId: place.article.id, clusterId: id },
    }),
  )
}
