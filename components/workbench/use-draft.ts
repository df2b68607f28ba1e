'use client'

import { useEffect, useRef, useState } from 'react'

/** How long typing rests before what was typed is kept. */
const REST = 400

/**
 * What is being typed into one field. Once typing rests, or the field is left, it is handed on; what is not accepted
 * stays in the field.
 */
export function useDraft(
  value: string,
  accepts: (text: string) => boolean,
  onChange: (text: string) => void,
): { text: string; type: (text: string) => void; settle: () => void; isRefused: boolean } {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, value, accepts, onChange })
  latest.current = { draft, value, accepts, onChange }
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
    isRefused: draft !== null && draft !== value && !accepts(draft),
  }
}

type Latest = {
  draft: string | null
  value: string
  accepts: (text: string) => boolean
  onChange: (text: string) => void
}

function useSettling(latest: { current: Latest }, clear: () => void) {
  const [settling] = useState(() => {
    function hand(): boolean {
      const { draft, value, accepts, onChange } = latest.current
      if (draft === null) return false
      if (!accepts(draft)) return false
      if (draft !== value) onChange(draft)
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
