'use client'

import { useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { NoAnswer } from '@/lib/contract/client'
import type { FieldFault } from './error-summary'
import { faultsOf } from './faults'

export type Submission = {
  faults: FieldFault[]
  errorOf: (field: string) => string | undefined
  busy: boolean
  /** Runs the act once at a time; what it throws becomes faults. True when it went through. */
  submit: (act: () => Promise<void>) => Promise<boolean>
  /** The same key for every try of the same contents, so that a try whose answer was lost is not done twice. */
  keyFor: (contents: unknown) => string
}

/** A form on its way to the server. `sentences` say, by field, what to enter where the contract only names a rule. */
export function useSubmission(sentences: Readonly<Record<string, string>> = {}): Submission {
  const [faults, setFaults] = useState<FieldFault[]>([])
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const sent = useRef({ contents: '', key: '' })

  async function submit(act: () => Promise<void>): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    try {
      await act()
      setFaults([])
      return true
    } catch (error) {
      setFaults(faultsOf(error, sentences))
      if (!(error instanceof NoAnswer)) sent.current = { contents: '', key: '' }
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  function keyFor(contents: unknown): string {
    const written = JSON.stringify(contents)
    if (sent.current.contents !== written) sent.current = { contents: written, key: uuid() }
    return sent.current.key
  }

  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message
  return { faults, errorOf, busy, submit, keyFor }
}
