'use client'

import { createContext, type ReactNode, useCallback, useContext, useRef } from 'react'

type Announce = (text: string) => void

const AnnounceContext = createContext<Announce>(() => {})

/** The one polite live region; two elements take turns so that the same words are read out again. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const first = useRef<HTMLDivElement>(null)
  const second = useRef<HTMLDivElement>(null)
  const turn = useRef(false)
  const announce = useCallback<Announce>((text) => {
    turn.current = !turn.current
    const [speaking, silent] = turn.current ? [first, second] : [second, first]
    if (silent.current) silent.current.textContent = ''
    if (speaking.current) speaking.current.textContent = text
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div ref={first} aria-live="polite" className="sr-only" data-testid="live-region" />
      <div ref={second} aria-live="polite" className="sr-only" data-testid="live-region" />
    </AnnounceContext>
  )
}

/** Says a sentence to screen readers once what they are saying is over. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
