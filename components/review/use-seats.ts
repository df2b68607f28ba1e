'use client'

import { useEffect, useState } from 'react'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { faultsOf } from '@/components/ui/form/faults'
import { getArticle } from '@/lib/contract/articles'
import { request } from '@/lib/contract/client'

type Seats = { seated: ReadonlySet<string> | null; fault: FieldFault | null }

/** Who has a seat in the article now, asked when the dialog opens: the list behind it may be hours old. */
export function useSeats(articleId: string): Seats & { retry: () => void } {
  const [seats, setSeats] = useState<Seats>({ seated: null, fault: null })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    const abort = new AbortController()
    request(getArticle, { params: { articleId }, signal: abort.signal })
      .then(({ seatsByName }) => {
        const open = seatsByName.filter(({ status }) => status !== 'ENDED')
        setSeats({ seated: new Set(open.map(({ reviewer }) => reviewer.id)), fault: null })
      })
      .catch((error) => {
        if (!abort.signal.aborted) setSeats({ seated: null, fault: faultsOf(error)[0] ?? null })
      })
    return () => abort.abort()
  }, [articleId, attempt])

  return { ...seats, retry: () => setAttempt(attempt + 1) }
}
