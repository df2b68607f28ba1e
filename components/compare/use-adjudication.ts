'use client'

import { useRef, useState } from 'react'
import { toast } from '@/components/ui/overlay/toast'
import { words } from '@/components/words'
import type { AdjudicationView } from '@/lib/contract/adjudications'
import { request } from '@/lib/contract/client'
import { decisionsOf } from '../decision/changed-decisions'
import { type Refusal, refusalOf } from '../review/refusal'

/** What is being saved and what was refused, by the place it concerns: an item's id, or a name of the screen's. */
export type Adjudicating = {
  view: AdjudicationView
  pending: ReadonlySet<string>
  refusals: ReadonlyMap<string, Refusal>
  /** When the last change had been committed; null before the first. */
  savedAt: Date | null
  /** Sends a change after those before it, then reads anew; null when it was refused. */
  change: <Answer>(place: string, send: () => Promise<Answer>) => Promise<Answer | null>
  refuse: (place: string, refusal: Refusal | null) => void
}

/** The adjudication as the server last told it, and the changes on their way there. */
export function useAdjudication(articleId: string, personId: string, given: AdjudicationView): Adjudicating {
  const [source, setSource] = useState(given)
  const [view, setView] = useState(given)
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refusal>>(new Map())
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const tail = useRef<Promise<unknown>>(Promise.resolve())
  const known = useRef(given)
  if (source !== given) {
    setSource(given)
    setView(given)
  }

  function refuse(place: string, refusal: Refusal | null): void {
    setRefusals((before) => {
      const after = new Map(before)
      if (refusal) after.set(place, refusal)
      else after.delete(place)
      return after
    })
  }

  async function reload(): Promise<void> {
    const next = await request('GET /api/v1/articles/{articleId}/adjudication', { params: { articleId } })
    tellChanges(known.current, next, personId)
    known.current = next
    setView(next)
  }

  async function run<Answer>(place: string, send: () => Promise<Answer>): Promise<Answer | null> {
    try {
      const answer = await send()
      setSavedAt(new Date())
      await reload().catch(() => undefined)
      return answer
    } catch (error) {
      refuse(place, refusalOf(error))
      await reload().catch(() => undefined)
      return null
    } finally {
      setPending((before) => new Set([...before].filter((other) => other !== place)))
    }
  }

  function change<Answer>(place: string, send: () => Promise<Answer>): Promise<Answer | null> {
    setPending((before) => new Set([...before, place]))
    refuse(place, null)
    const sent = tail.current.then(() => run(place, send))
    tail.current = sent
    return sent
  }

  return { view, pending, refusals, savedAt, change, refuse }
}

/** Says when somebody else decided meanwhile. */
function tellChanges(before: AdjudicationView, after: AdjudicationView, personId: string): void {
  const known = new Set(decisionsOf(before).map(({ id }) => id))
  const others = decisionsOf(after).filter(({ id, decidedBy }) => !known.has(id) && decidedBy.id !== personId)
  const [first] = others
  if (first) toast(words.compare.stale(first.decidedBy.name, others.length))
}
