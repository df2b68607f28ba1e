'use client'

import { useEffect, useRef, useState } from 'react'
import { emptyDraft, type ImportDraft } from './import-draft'

type Kept = {
  draft: ImportDraft
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  /** The draft kept by this tab has been read: before that nothing is shown to type into. */
  isReady: boolean
  /** False when the tab has no room for it. */
  isKept: boolean
  forget: () => void
}

/** The draft of an import, kept by the tab until it is imported: a reload or a lost session loses nothing typed. */
export function useImportDraft(projectSlug: string, reviewers: string[]): Kept {
  const key = `import ${projectSlug}`
  const [draft, setDraft] = useState(() => emptyDraft(reviewers))
  const [isReady, setIsReady] = useState(false)
  const [isKept, setIsKept] = useState(true)
  const latest = useRef(draft)
  latest.current = draft

  useEffect(() => {
    const kept = read(key)
    if (kept) setDraft(kept)
    setIsReady(true)
  }, [key])

  useEffect(() => {
    if (!isReady) return
    // Long texts are not copied at every keystroke.
    const timer = setTimeout(() => setIsKept(write(key, draft)), 300)
    return () => clearTimeout(timer)
  }, [key, draft, isReady])

  useEffect(() => {
    const keepNow = () => void (isReady && write(key, latest.current))
    addEventListener('pagehide', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [key, isReady])

  return { draft, setDraft, isReady, isKept, forget: () => setDraft(emptyDraft(reviewers)) }
}

function read(key: string): ImportDraft | null {
  try {
    const text = sessionStorage.getItem(key)
    // Only this module writes under the key.
    return text === null ? null : (JSON.parse(text) as ImportDraft)
  } catch {
    return null
  }
}

function write(key: string, draft: ImportDraft): boolean {
  try {
    if (draft.raw === '' || draft.step === 'done') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify({ ...draft, history: { ...draft.history, past: [] } }))
    return true
  } catch {
    return false
  }
}
