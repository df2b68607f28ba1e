'use client'

import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { changedPlaces, decisionsInForce } from '@/components/decision/changed-decisions'
import type { AdjudicationView } from '@/lib/contract/adjudications'

/** How many decisions changed since the person last had this layer on screen, on this device; or that they never had. */
export type Look = number | 'first'

const seenSchema = z.record(z.string(), z.string())

/** Remembers what was seen, on this device only, and compares with what was seen the time before. */
export function useLastLook(articleId: string, personId: string, adjudication: AdjudicationView): Look {
  const [look, setLook] = useState<Look>('first')
  const seen = useRef<AdjudicationView>(null)
  useEffect(() => {
    if (seen.current === adjudication) return
    seen.current = adjudication
    const key = `looked:${personId}:${articleId}`
    const now = decisionsInForce(adjudication)
    const before = seenSchema.safeParse(parsed(localStorage.getItem(key)))
    localStorage.setItem(key, JSON.stringify(now))
    if (before.success) setLook(changedPlaces(before.data, now).length)
  }, [articleId, personId, adjudication])
  return look
}

function parsed(stored: string | null): unknown {
  try {
    return stored === null ? null : JSON.parse(stored)
  } catch {
    return null
  }
}
