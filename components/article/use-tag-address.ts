'use client'

import { useEffect, useRef, useState } from 'react'

/** Browsers refuse an address that changes many times a second. */
const REST = 150

/**
 * Keeps the active tag in the address (`#t-…`) without adding to the history, so that reload, Back and a shared address
 * lead to it, and opens the tag that the address names.
 */
export function useTagAddress(
  activeId: string | null,
  layer: readonly { id: string }[],
  open: (id: string) => void,
): void {
  const [wanted, setWanted] = useState<string | null>(null)
  const latest = useRef(open)
  latest.current = open

  useEffect(() => {
    const read = () => setWanted(tagIn(window.location.hash))
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  useEffect(() => {
    // a tag that only this device has comes a moment later than those of the server
    if (!wanted || !layer.some(({ id }) => id === wanted)) return
    setWanted(null)
    latest.current(wanted)
  }, [wanted, layer])
  useEffect(() => {
    if (tagIn(window.location.hash) === activeId || (wanted && !activeId)) return
    const timer = setTimeout(() => {
      const { pathname, search } = window.location
      setWanted(null)
      window.history.replaceState(null, '', pathname + search + (activeId ? `#t-${activeId}` : ''))
    }, REST)
    return () => clearTimeout(timer)
  }, [activeId, wanted])
}

function tagIn(hash: string): string | null {
  return /^#t-(.+)$/.exec(hash)?.[1] ?? null
}
