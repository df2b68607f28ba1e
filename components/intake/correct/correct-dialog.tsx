'use client'

import { useEffect, useState } from 'react'
import { faultsOf } from '@/components/ui/form/faults'
import { Dialog } from '@/components/ui/overlay/dialog'
import { words } from '@/components/words'
import type { Article } from '@/lib/contract/articles'
import { request } from '@/lib/contract/client'
import type { KnownOutlet } from '@/lib/domain/intake/outlet-register'
import { listOutlets } from '../outlets/list-outlets'
import { CorrectForm } from './correct-form'

type Loaded = { article: Article; outlets: KnownOutlet[] }
type CorrectDialogProps = { articleId: string; onClose: () => void }

/** Corrects an article as it stands now: others may have changed it since the page was opened. */
export function CorrectDialog({ articleId, onClose }: CorrectDialogProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    load(articleId, abort.signal).then(setLoaded, (error: unknown) => {
      if (!abort.signal.aborted) setFault(faultsOf(error)[0]?.message ?? words.errors.internal)
    })
    return () => abort.abort()
  }, [articleId])
  if (loaded) return <CorrectForm {...loaded} onClose={onClose} />
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={words.correct.title} width="wide">
      <p role={fault ? 'alert' : 'status'}>{fault ?? words.loading}</p>
    </Dialog>
  )
}

async function load(articleId: string, signal: AbortSignal): Promise<Loaded> {
  const [article, outlets] = await Promise.all([
    request('GET /api/v1/articles/{articleId}', { params: { articleId }, signal }),
    listOutlets(signal),
  ])
  return { article, outlets }
}
