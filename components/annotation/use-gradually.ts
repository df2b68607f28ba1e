'use client'

import { startTransition, useEffect, useState } from 'react'

/**
 * The first of many things at once, all of them as soon as the browser has time, without holding up what the person
 * does meanwhile. The server sends the first only.
 */
export function useGradually<T>(items: readonly T[], first: number): readonly T[] {
  const [isWhole, setWhole] = useState(items.length <= first)
  useEffect(() => {
    if (!isWhole) startTransition(() => setWhole(true))
  }, [isWhole])
  return isWhole ? items : items.slice(0, first)
}
