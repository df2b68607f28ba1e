'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { StillLoading } from '@/components/ui/skeleton'
import { words } from '@/components/words'
import { arrive, currentGoal, onTurn, pageOf } from './way'

/** A line along the top while another page is on its way and this one still stands. Unseen for the first 300 ms. */
export function OnTheWay() {
  const goal = useSyncExternalStore(onTurn, currentGoal, () => null)
  const here = pageOf({ pathname: usePathname(), search: useSearchParams().toString() })
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever page has come, the way is over
  useEffect(arrive, [here])
  if (goal === null || goal === here) return null
  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-0 top-0 z-50 animate-late">
      <span className="sr-only">{words.loading}</span>
      <div className="h-1 animate-pulse bg-focus" />
      <StillLoading className="mx-auto mt-2 w-fit rounded-control border border-line bg-card px-3 py-1" />
    </div>
  )
}
