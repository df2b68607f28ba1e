'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'

/** Handing the own reading in, which offers the next one to read, and taking it back. */
export function useReviewMoves(articleId: string) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [next, setNext] = useState<string | null>(null)

  async function move(send: () => Promise<unknown>): Promise<boolean> {
    setBusy(true)
    try {
      await send()
      router.refresh()
      return true
    } catch (error) {
      toast(error instanceof DomainError ? words.errors[error.code] : words.annotate.moveFailed, {
        problem: true,
      })
      return false
    } finally {
      setBusy(false)
    }
  }

  /** Says that it is done, and which reading waits after this one. */
  async function offerNext(): Promise<void> {
    const found = await nextReading(articleId)
    const href = found && `/articles/${found.id}/annotate`
    setNext(href ?? null)
    toast(words.annotate.markedAsDone(found?.title), {
      action: href
        ? { label: words.queue.open, keys: 'Enter', onSelect: () => router.push(href) }
        : undefined,
    })
  }

  async function submit(): Promise<boolean> {
    const body = { untaggedOnPurpose: true } as const
    const isDone = await move(() =>
      request('POST /api/v1/articles/{articleId}/review/submit', { params, body }),
    )
    if (isDone) void offerNext()
    return isDone
  }

  async function takeBack(): Promise<void> {
    if (await move(() => request('POST /api/v1/articles/{articleId}/review/take-back', { params, body: {} })))
      setNext(null)
  }

  const params = { articleId }
  return { busy, submit, takeBack, openNext: next === null ? null : () => router.push(next) }
}

/** Another article that waits for the person to read it; done is done, also when this cannot be found out. */
async function nextReading(articleId: string) {
  try {
    const { items } = await request('GET /api/v1/me/work', { query: { limit: '2' } })
    return items.find(({ kind, article }) => kind === 'ANNOTATE' && article.id !== articleId)?.article
  } catch {
    return undefined
  }
}
