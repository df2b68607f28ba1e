import canonicalize from 'canonicalize'
import { DomainError } from '../error'

/** What may be hashed and signed: JSON whose numbers are all safe integers. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Deeper than anything the product writes, and shallow enough never to exhaust the stack. */
const MAX_DEPTH = 64

/**
 * The one text of a JSON value by RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no
 * white space, one spelling of each string and number.
 * @throws DomainError `validation` naming the path of what `assertJson` refuses.
 */
export function canonicalJson(value: Json): string {
  assertJson(value)
  const text = canonicalize(value)
  if (text === undefined) throw refusal('', 'cannot be written as JSON')
  return text
}

/**
 * Refuses whatever would not come back the same from its canonical text, or would come back differently elsewhere:
 * numbers that are not safe integers (digits are lost past 2^53; RFC 8785 leaves floats to the runtime), undefined,
 * lone surrogates, the key `__proto__`, class instances and nesting deeper than 64.
 * @throws DomainError `validation` with the path of the first such value.
 */
export function assertJson(value: unknown): asserts value is Json {
  assertAt(value, '', 0)
}

/**
 * A share or a coefficient as the subject carries it: a decimal string with six places; null stays null.
 * @throws DomainError `validation` for numbers that are not finite or would be printed with an exponent.
 */
export function decimal6(n: number | null): string | null {
  if (n === null) return null
  if (!Number.isFinite(n) || Math.abs(n) >= 1e21) throw refusal('', 'is not a finite decimal number')
  const text = n.toFixed(6)
  return text === '-0.000000' ? '0.000000' : text
}

function assertAt(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw refusal(path, `is nested deeper than ${MAX_DEPTH}`)
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') assertWellFormed(value, path)
  else if (typeof value === 'number') assertInteger(value, path)
  else if (Array.isArray(value)) assertItems(value, path, depth)
  else if (isPlainObject(value)) assertMembers(value, path, depth)
  else throw refusal(path, 'is not a JSON value')
}

function assertInteger(value: number, path: string): void {
  if (!Number.isSafeInteger(value)) throw refusal(path, 'is not a safe integer')
}

function assertItems(items: unknown[], path: string, depth: number): void {
  for (let n = 0; n < items.length; n++) assertAt(items[n], `${path}[${n}]`, depth + 1)
}

function assertMembers(value: object, path: string, depth: number): void {
  for (const [key, member] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`
    assertWellFormed(key, at)
    // Assigning it would change an object's prototype, so that parsers silently drop or obey it.
    if (key === '__proto__') throw refusal(at, 'is not an allowed key')
    assertAt(member, at, depth + 1)
  }
}

function assertWellFormed(text: string, path: string): void {
  if (!text.isWellFormed()) throw refusal(path, 'holds a lone surrogate')
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function refusal(path: string, problem: string): DomainError {
  const message = `${path === '' ? 'The value' : path} ${problem}`
  return new DomainError('validation', message, { errors: [{ path, message: problem }] })
}
