'use client'

import { useEffect, useRef, useState } from 'react'
import type { Bench } from './use-workbench'

/**
 * Which step a person who has not tagged before is at: the first tag, what comes after it, then none. Known from their
 * own work in this article, and remembered on this device once they have tagged anything.
 */
export function useCoach({ personId, canTag, layer, place }: Bench): 'first' | 'next' | null {
  const [step, setStep] = useState<'first' | 'next' | null>(null)
  const taggedAt = useRef<number | null>(null)
  const isEmpty = layer.length === 0
  const { cursor } = place

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the article holds when it is opened decides
  useEffect(() => {
    if (!isEmpty) remember(personId)
    else if (canTag && !isKnown(personId)) setStep('first')
  }, [personId])
  useEffect(() => {
    if (step === 'first' && !isEmpty) {
      remember(personId)
      taggedAt.current = cursor
      setStep('next')
    } else if (step === 'next' && isEmpty) setStep('first')
    else if (step === 'next' && cursor !== taggedAt.current) setStep(null)
  }, [step, isEmpty, cursor, personId])
  return step
}

const keyOf = (personId: string) => `has-tagged/${personId}`

function isKnown(personId: string): boolean {
  return localStorage.getItem(keyOf(personId)) !== null
}

function remember(personId: string): void {
  localStorage.setItem(keyOf(personId), 'yes')
}
