import { createHmac } from 'node:crypto'
import { NIL } from 'uuid'
import { z } from 'zod'
import { DomainError } from '../../domain/error'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { keyFor, seal, unseal } from '../record/keys'

export type Answer = { status: number; body: unknown }

/** A change asked for under a key: who repeats it word for word gets the first answer again. */
export type Repeatable = { userId: string; key: string; requestHash: string }

const KEPT = '24 hours'
const SEAL = 'idempotency-answer'
const keySchema = z.uuid()

/**
 * The change and its `Idempotency-Key`, if the request carries one. What is kept of the request is a hash under a key
 * that no database holds: a password in it cannot be guessed from there. Nobody's requests have the nil id.
 */
export function repeatableOf(request: Request, actor: Actor | null, body: unknown): Repeatable | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!keySchema.safeParse(key).success) {
    throw new DomainError('validation', 'Idempotency-Key must be a UUID.', {
      errors: [{ path: 'Idempotency-Key', message: 'must be a UUID' }],
    })
  }
  const { method, url, headers } = request
  const asked = JSON.stringify([method, new URL(url).pathname, headers.get('if-match'), body ?? null])
  const requestHash = createHmac('sha256', keyFor('idempotency-request')).update(asked).digest('hex')
  return { userId: actor?.id ?? NIL, key: key.toLowerCase(), requestHash }
}

/** The answer this very request was given before, if it was. */
export async function keptAnswer(db: Db, repeatable: Repeatable): Promise<Answer | null> {
  const kept = await find(db, repeatable)
  return kept?.requestHash === repeatable.requestHash ? answerOf(kept) : null
}

/**
 * Runs the work once per key: a repeated request gets the first answer again, another request under the same key and
 * one whose twin is still running are refused. The answer is kept, sealed, in the work's own transaction, so refusals
 * are not.
 */
export async function once(
  db: Db,
  repeatable: Repeatable,
  work: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const { userId, key } = repeatable
  const [lock] = await db.$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${userId}:${key}`}, 0)) as "free"`
  if (!lock?.free) throw new DomainError('in_progress', 'The same request is still running.')
  const kept = await find(db, repeatable)
  if (kept && kept.requestHash !== repeatable.requestHash) {
    throw new DomainError('key_reused', 'This Idempotency-Key was used for another request.')
  }
  if (kept) return { ...answerOf(kept), replayed: true }
  const { status, body } = await work()
  const response = seal(SEAL, JSON.stringify(body ?? null))
  await db.idempotencyKey.create({ data: { ...repeatable, status, response }, select: { key: true } })
  return { status, body, replayed: false }
}

/** Forgets the answers whose time is over. */
export async function sweepAnswers(): Promise<void> {
  await database().$executeRaw`
    delete from "IdempotencyKey" where "createdAt" < clock_timestamp() - ${KEPT}::interval`
}

function find(db: Db, { userId, key }: Repeatable) {
  return db.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } })
}

function answerOf({ status, response }: { status: number; response: string }): Answer {
  return { status, body: JSON.parse(unseal(SEAL, response)) }
}
