'use client'

import { useSyncExternalStore } from 'react'

/** False on the server and until the page's own code has taken over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
}

function subscribeToNothing(): () => void {
  return () => {}
}
