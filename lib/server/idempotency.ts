import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../domain/error'
import type { Actor } from './actor'
import type { Db } from './database'

export type Answer = { status: number; body: unknown }

const keySchema = z.uuid()

/** The `Idempotency-Key` of a request, if it carries one. */
export function idempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (keySchema.safeParse(key).success) return key.toLowerCase()
  throw new DomainError('validation', 'Idempotency-Key must be a UUID.', {
    errors: [{ path: 'Idempotency-Key', message: 'must be a UUID' }],
  })
}

/**
 * Runs the work once per key: a repeated request gets the first answer again, another request under the same key and
 * one whose twin is still running are refused. The answer is kept in the work's own transaction, so refusals are not.
 */
export async function once(
  db: Db,
  given: { actor: Actor; key: string; request: string },
  work: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const { actor, key } = given
  const requestHash = createHash('sha256').update(given.request).digest('hex')
  const [lock] = await db.$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${actor.id}:${key}`}, 0)) as "free"`
  if (!lock?.free) throw new DomainError('in_progress', 'The same request is still running.')
  const kept = await db.idempotencyKey.findUnique({ where: { userId_key: { userId: actor.id, key } } })
  if (kept) {
    if (kept.requestHash !== requestHash) {
      throw new DomainError('key_reused', 'This Idempotency-Key was used for another request.')
    }
    return { status: kept.status, body: JSON.parse(kept.response), replayed: true }
  }
  const answer = await work()
  await db.idempotencyKey.create({
    data: {
      userId: actor.id,
      key,
      requestHash,
      status: answer.status,
      response: JSON.stringify(answer.body ?? null),
    },
    select: { key: true },
  })
  return { ...answer, replayed: false }
}
