'use client'

import { useEffect, useRef, useState } from 'react'

/** How long typing rests before what was typed is kept. */
const REST = 400

/**
 * What is being typed into one field. Once typing rests, or the field is left, it is read and handed on; what cannot
 * be read stays in the field and is refused.
 */
export function useDraft<T>(
  value: string,
  read: (text: string) => T | null,
  onChange: (value: T) => void,
): { text: string; type: (text: string) => void; settle: () => void; isRefused: boolean } {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, value, read, onChange })
  latest.current = { draft, value, read, onChange }
  const { settle, dispose } = useSettling(latest, () => setDraft(null))

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(settle, REST)
    return () => clearTimeout(timer)
  }, [draft, settle])
  useEffect(() => dispose, [dispose])

  return {
    text: draft ?? value,
    type: setDraft,
    settle,
    isRefused: draft !== null && draft !== value && read(draft) === null,
  }
}

type Latest<T> = {
  draft: string | null
  value: string
  read: (text: string) => T | null
  onChange: (value: T) => void
}

function useSettling<T>(latest: { current: Latest<T> }, clear: () => void) {
  const [settling] = useState(() => {
    function hand(): boolean {
      const { draft, value, read, onChange } = latest.current
      if (draft === null) return false
      const wanted = read(draft)
      if (wanted === null) return false
      if (draft !== value) onChange(wanted)
      latest.current.draft = null
      return true
    }
    return {
      settle: () => {
        if (hand()) clear()
      },
      // the field goes away with its words: they are kept all the same
      dispose: () => {
        hand()
      },
    }
  })
  return settling
}
