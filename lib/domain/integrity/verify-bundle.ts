import { DomainError } from '../error'
import { bundleSchema, type ReadBundle } from './bundle-schema'
import { assertJson } from './canonical-json'
import { type Finding, fails, holds } from './finding'
import { checkChain, checkDigest, checkNames, checkSignature, type TrustedKey } from './seal-checks'
import { checkBlocks, checkFourEyes, checkLayer, checkQuotes, checkText } from './subject-checks'

/** One thing that was checked; `detail` says which passage, field or event fails, or what was found. */
export type Check = { name: string } & Finding

export type Verification = { valid: boolean; checks: Check[] }

/**
 * Checks a signed bundle, parsed or as its JSON text, against keys the caller already trusts (public keys in hex).
 * It is valid only when every check holds, so one signed by an unknown key never is. Never throws: whatever is not a
 * bundle fails the check `format`, and then nothing else is checked.
 */
export function verifyBundle(input: unknown, trustedKeys: readonly TrustedKey[]): Verification {
  try {
    const bundle = readBundle(input)
    const checks = [
      { name: 'format', ...holds('A Sourcemark bundle, version 1') },
      ...checksOf(bundle, trustedKeys),
    ]
    return { valid: checks.every((check) => check.ok), checks }
  } catch (error) {
    const detail = error instanceof DomainError ? error.message : 'The bundle could not be read'
    return { valid: false, checks: [{ name: 'format', ...fails(detail) }] }
  }
}

function checksOf(bundle: ReadBundle, trustedKeys: readonly TrustedKey[]): Check[] {
  const found: [string, Finding][] = [
    ['digest', checkDigest(bundle)],
    ['text', checkText(bundle)],
    ['blocks', checkBlocks(bundle)],
    ['quotes', checkQuotes(bundle)],
    ['layer', checkLayer(bundle)],
    ['four eyes', checkFourEyes(bundle)],
    ['chain', checkChain(bundle)],
    ['names', checkNames(bundle)],
    ['signature', checkSignature(bundle, trustedKeys)],
  ]
  return found.map(([name, finding]) => ({ name, ...finding }))
}

function readBundle(input: unknown): ReadBundle {
  const value = typeof input === 'string' ? parse(input) : input
  // First, because the schema neither sees a key `__proto__` in a record nor lone surrogates, and a digest cannot.
  assertJson(value)
  const read = bundleSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const path = issue?.path.join('.') || 'the bundle'
  throw new DomainError('validation', `${path}: ${issue?.message}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('validation', 'The bundle is not JSON')
  }
}
