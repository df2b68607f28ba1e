/** Refusals as a form shows them. */
import type { z } from 'zod'
import { NoAnswer } from '../../../lib/contract/client'
import { DomainError } from '../../../lib/domain/error'
import { words } from '../../words'
import type { FieldFault } from './error-summary'

/** The values as the contract takes them. @throws DomainError `validation` with a fault for each field, as the server would. */
export function checked<Schema extends z.ZodType>(schema: Schema, values: unknown): z.input<Schema> {
  const result = schema.safeParse(values)
  if (result.success) return values as z.input<Schema>
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new DomainError('validation', words.errors.validation, { errors })
}

/** What a refusal says to the person, by field where it concerns one; the sentences stand in the order of the form. */
export function faultsOf(error: unknown, sentences: Readonly<Record<string, string>> = {}): FieldFault[] {
  if (error instanceof NoAnswer) return [{ message: words.noAnswer }]
  if (!(error instanceof DomainError)) return [{ message: words.errors.internal }]
  if (error.code === 'unauthenticated') return [{ message: words.signIn.signedOut, signIn: true }]
  const { errors = [] } = error.details
  if (errors.length === 0) return [{ message: refusalWords(error) }]
  const byField = new Map(errors.map(({ path, message }) => [fieldOf(path), message]))
  const fields = Object.keys(sentences)
  const placeOf = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length)
  return [...byField]
    .map(([field, message]) => ({
      field,
      message: isSentence(message) ? message : (sentences[field] ?? words.errors.validation),
    }))
    .sort((a, b) => placeOf(a.field) - placeOf(b.field))
}

/** These the server puts more exactly than a word list can: it knows the numbers and the names. */
const exact = new Set(['in_use', 'password_weak', 'wrong_state', 'not_single_person', 'rate_limited'])

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
