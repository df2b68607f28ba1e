'use client'

import { useSyncExternalStore } from 'react'

/** Beside the text; narrower, the active card under its paragraph; on a phone, on a sheet at the thumb. */
export type CardMode = 'beside' | 'below' | 'sheet'

export function useCardMode(): CardMode {
  return useSyncExternalStore(subscribe, read, () => 'beside' as const)
}

const wide = '(width >= 64rem)'
const middle = '(width >= 40rem)'

function read(): CardMode {
  if (window.matchMedia(wide).matches) return 'beside'
  return window.matchMedia(middle).matches ? 'below' : 'sheet'
}

function subscribe(listener: () => void): () => void {
  const queries = [window.matchMedia(wide), window.matchMedia(middle)]
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}
