'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import { words } from '@/components/words'
import { request } from '@/lib/contract/client'
import { submitReview, takeBackReview } from '@/lib/contract/reviews'
import { DomainError } from '@/lib/domain/error'

/** Handing the own reading in, and taking it back. */
export function useReviewMoves(articleId: string) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)

  async function move(send: () => Promise<unknown>, done: string | null): Promise<boolean> {
    setBusy(true)
    try {
      await send()
      if (done) toast(done)
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

  const params = { articleId }
  return {
    busy,
    submit: () =>
      move(
        () => request(submitReview, { params, body: { untaggedOnPurpose: true } }),
        words.annotate.markedAsDone,
      ),
    takeBack: () => move(() => request(takeBackReview, { params, body: {} }), null),
  }
}
