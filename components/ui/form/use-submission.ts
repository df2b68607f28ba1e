'use client'

import { useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import { words } from '@/components/words'
import { NoAnswer } from '@/lib/contract/client'
import { DomainError } from '@/lib/domain/error'
import type { FieldFault } from './error-summary'

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

/** The values as the contract takes them. @throws DomainError `validation` with a fault for each field, as the server would. */
export function checked<Schema extends z.ZodType>(schema: Schema, values: unknown): z.input<Schema> {
  const result = schema.safeParse(values)
  if (result.success) return values as z.input<Schema>
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new DomainError('validation', words.errors.validation, { errors })
}

/** What a refusal says to the person, by field where it concerns one. */
export function faultsOf(error: unknown, sentences: Readonly<Record<string, string>> = {}): FieldFault[] {
  if (error instanceof NoAnswer) return [{ message: words.noAnswer }]
  if (!(error instanceof DomainError)) return [{ message: words.errors.internal }]
  const { errors = [] } = error.details
  if (errors.length === 0) return [{ message: refusalWords(error) }]
  const byField = new Map(errors.map(({ path, message }) => [fieldOf(path), message]))
  return [...byField].map(([field, message]) => ({
    field,
    message: isSentence(message) ? message : (sentences[field] ?? words.errors.validation),
  }))
}

/** These the server puts more exactly than a word list can: it knows the numbers and the names. */
const exact = new Set(['in_use', 'password_weak', 'wrong_state', 'not_single_person'])

export function refusalWords(error: DomainError): string {
  return exact.has(error.code) ? error.message : words.errors[error.code]
}

/** A list is typed in one field: `aliases.2` is a fault of `aliases`. */
function fieldOf(path: string): string {
  return path.replace(/\.\d+(\..*)?$/, '')
}

/** A rule of the contract begins small ('must have …'); a sentence of the server does not. */
function isSentence(message: string): boolean {
  return /^[\p{Lu}“]/u.test(message) && message.endsWith('.')
}
