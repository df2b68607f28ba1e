'use client'

import { useEffect, useState } from 'react'
import type { FieldFault } from '@/components/ui/form/error-summary'
import { faultsOf } from '@/components/ui/form/faults'
import type { Outlet } from '@/lib/contract/outlets'
import { listOutlets } from './list-outlets'

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
