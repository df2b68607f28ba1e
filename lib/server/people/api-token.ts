import { v7 as uuid } from 'uuid'
import { DomainError } from '../../domain/error'
import type { Scope } from '../../domain/policy'
import type { Db } from '../database/database'
import { recordEvent } from '../record/audit-trail'
import { createSecretToken, hashOfToken } from './secret-token'

/** 256 random bits behind a mark by which a leaked one is found. */
export const tokenPattern = /^sm_[\w-]{43}$/

export type NewToken = { name: string; scopes: readonly Scope[]; days: number }

/** Makes a token of the person’s; it is given out here and never again. `byId` is null where the console makes it. */
export async function issueToken(
  userId: string,
  byId: string | null,
  { name, scopes, days }: NewToken,
  db: Db,
): Promise<{ id: string; token: string }> {
  const id = uuid()
  const token = `sm_${createSecretToken()}`
  const made = await db.$executeRaw`
    insert into "ApiToken" ("id", "userId", "name", "tokenHash", "scopes", "expiresAt")
    values (${id}::uuid, ${userId}::uuid, ${name}, ${hashOfToken(token)}, ${[...scopes]},
      clock_timestamp() + make_interval(days => ${days}::int))`
  if (made !== 1) throw new DomainError('internal', 'The token was not kept.')
  const body = { tokenId: id, personId: userId, scopes: [...scopes], days }
  await recordEvent(db, { projectId: null, userId: byId, action: 'token.created', body })
  return { id, token }
}
