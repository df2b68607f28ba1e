'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { discardKept } from '@/components/annotation/outbox/outbox-store'
import { AlertDialog } from '@/components/ui/overlay/alert-dialog'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { type Leaving, leave } from './leave'

export type KeptChangesDialogProps = {
  personId: string
  kept: { articleId: string; count: number }[]
  returnPath: string
  leaving: Leaving
  onStay: () => void
}

/** Before signing out with changes that only this device has: send them first, or give them up knowingly. */
export function KeptChangesDialog({ personId, kept, returnPath, leaving, onStay }: KeptChangesDialogProps) {
  const [busy, setBusy] = useState(false)
  const titles = useTitles(kept.map(({ articleId }) => articleId))
  const all = kept.reduce((sum, { count }) => sum + count, 0)

  async function discard(): Promise<void> {
    setBusy(true)
    await leave(returnPath, leaving, () => discardKept(personId))
    setBusy(false)
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onStay()}
      title={words.signOut.title(all)}
      text={words.signOut.text}
      confirm={words.signOut.discard(all)}
      cancel={words.signOut.stay}
      danger
      busy={busy}
      onConfirm={() => void discard()}
    >
      <ul className="flex flex-col gap-2">
        {kept.map(({ articleId, count }) => (
          <li key={articleId}>
            <Link href={`/articles/${articleId}/annotate`} className="link" onClick={onStay}>
              {words.signOut.send(titles.get(articleId))}
            </Link>{' '}
            <span className="text-text2">{words.signOut.changes(count)}</span>
          </li>
        ))}
      </ul>
    </AlertDialog>
  )
}

/** What the articles are called, as far as the server answers. */
function useTitles(articleIds: string[]): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = articleIds.join(' ')
  useEffect(() => {
    for (const articleId of asked.split(' ')) {
      request('GET /api/v1/articles/{articleId}', { params: { articleId } }).then(
        ({ title }) => setTitles((before) => new Map(before).set(articleId, title)),
        () => {},
      )
    }
  }, [asked])
  return titles
}
