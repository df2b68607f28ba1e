'use client'

import { type ComponentType, useEffect, useSyncExternalStore } from 'react'

/** Code that comes after the page. */
export type Later<Code> = {
  /** Fetches it now; over and over while the connection is down. */
  load: () => Promise<void>
  /** What was fetched; null until then. */
  get: () => Code | null
  subscribe: (listener: () => void) => () => void
}

/** How long after a failure it is tried again, at first and at most. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000

/** Code that a page needs only later: it is fetched once the page has come to rest, so that it is there when wanted, offline too. */
export function later<Code>(fetchCode: () => Promise<Code>): Later<Code> {
  let code: Code | null = null
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()
  async function fetchUntilThere(): Promise<void> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      code = await fetchCode().catch(() => null)
      if (code !== null) break
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    for (const listener of listeners) listener()
  }
  const load = () => {
    loading ??= fetchUntilThere()
    return loading
  }
  if (typeof window !== 'undefined') whenAtRest(load)
  return {
    load,
    get: () => code,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useLater<Code>({ subscribe, get }: Later<Code>): Code | null {
  return useSyncExternalStore(subscribe, get, () => null)
}

/** A part of a page that is not there when the page opens. */
export function partLater<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const code = later(fetchPart)
  return function PartLater(props: Props) {
    const Part = useLater(code)
    useEffect(() => void code.load(), [])
    return Part && <Part {...props} />
  }
}

function whenAtRest(act: () => void): void {
  // not every browser tells when it is idle
  const soon = () => (window.requestIdleCallback ?? setTimeout)(() => act())
  if (document.readyState === 'complete') soon()
  else window.addEventListener('load', soon, { once: true })
}
