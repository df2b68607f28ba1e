'use client'

import { useEffect, useState } from 'react'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { faultsOf } from '@/components/ui/form/faults'
import type { Article } from '@/lib/contract/articles'
import { request } from '@/lib/contract/client'

/** Who reads, by person; `lettered` are those who stay, since comparing has begun with their readings. */
export type Seats = {
  people: { id: string; name: string }[]
  seated: ReadonlySet<string>
  lettered: ReadonlySet<string>
}

type Asked = { seats: Seats | null; fault: FieldFault | null }

/** Who has a seat in the article now, asked when the dialog opens: the list behind it may be hours old. */
export function useSeats(articleId: string): Asked & { retry: () => void } {
  const [asked, setAsked] = useState<Asked>({ seats: null, fault: null })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    const abort = new AbortController()
    request('GET /api/v1/articles/{articleId}', { params: { articleId }, signal: abort.signal })
      .then(({ seatsByName }) => setAsked({ seats: seatsOf(seatsByName), fault: null }))
      .catch((error) => {
        if (!abort.signal.aborted) setAsked({ seats: null, fault: faultsOf(error)[0] ?? null })
      })
    return () => abort.abort()
  }, [articleId, attempt])

  return { ...asked, retry: () => setAttempt(attempt + 1) }
}

/** A seat whose status is kept back has its letter: nothing here may tell which. */
function seatsOf(seatsByName: Article['seatsByName']): Seats {
  const idsOf = (seats: Article['seatsByName']) => new Set(seats.map(({ reviewer }) => reviewer.id))
  const open = seatsByName.filter(({ status }) => status !== 'ENDED')
  return {
    people: open.map(({ reviewer }) => reviewer),
    seated: idsOf(open),
    lettered: idsOf(seatsByName.filter(({ status }) => status === null)),
  }
}
