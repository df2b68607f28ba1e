import { hash, verify } from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'
import pLimit from 'p-limit'
import { DomainError } from '../../domain/error'

// OWASP's setting for argon2id, which is the library's default kind: 19 MiB, two passes, one lane.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 4
const WAITING = 50
const limit = pLimit(AT_ONCE)

/** The hash to keep of a password that somebody chose; what is too common is refused. */
export function hashChosenPassword(password: string, email: string): Promise<string> {
  assertStrongPassword(password, email)
  return hashPassword(password)
}

/** Refuses a password that is on the list of common ones or repeats what an attacker tries first. */
function assertStrongPassword(password: string, email: string): void {
  const folded = password.toLowerCase()
  if (folded === email || folded === email.split('@')[0]) {
    throw weak('The password must not be your e-mail address.')
  }
  if (common().has(folded)) throw weak('This password is on the list of common ones. Choose another.')
}

/** The argon2id hash to keep. */
export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password, settings))
}

/** Whether the password is the one behind the hash; without a hash the work is done all the same. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await decoy())
  const matches = await queued(() => verify(against, password))
  return matches && kept !== null
}

let decoyHash: Promise<string> | undefined

function decoy(): Promise<string> {
  decoyHash ??= hash('nobody has this password', settings)
  return decoyHash
}

let commonPasswords: Set<string> | undefined

function common(): Set<string> {
  commonPasswords ??= new Set(dictionary['passwords-common'])
  return commonPasswords
}

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (limit.pendingCount < WAITING) return limit(work)
  throw new DomainError('rate_limited', 'Too many sign-ins at once. Wait a few seconds, then try again.', {
    retryAfter: 5,
  })
}

function weak(message: string): DomainError {
  return new DomainError('password_weak', message, { errors: [{ path: 'password', message }] })
}
