'use client'

import { useEffect, useState } from 'react'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { faultsOf } from '@/components/ui/form/faults'
import { request } from '@/lib/contract/client'
import type { Outlet } from '@/lib/contract/outlets'

/** Every outlet of the register but this one, a page after the other: asked when the dialog opens. */
export function useOtherOutlets(slug: string): { others: Outlet[]; fault: FieldFault | null } {
  const [others, setOthers] = useState<Outlet[]>([])
  const [fault, setFault] = useState<FieldFault | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    listOutlets(abort.signal)
      .then((all) => setOthers(all.filter((outlet) => outlet.slug !== slug)))
      .catch((error) => {
        if (!abort.signal.aborted) setFault(faultsOf(error)[0] ?? null)
      })
    return () => abort.abort()
  }, [slug])
  return { others, fault }
}

async function listOutlets(signal: AbortSignal): Promise<Outlet[]> {
  const all: Outlet[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = { limit: '200', ...(cursor && { cursor }) }
    const page: { items: Outlet[]; nextCursor: string | null } = await request('GET /api/v1/outlets', {
      query,
      signal,
    })
    all.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return all
}
