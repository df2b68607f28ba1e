/** Links by which one person chooses a new password, once, within 30 minutes; an admin or the console makes them. */
import { v7 as uuid } from 'uuid'
import { DomainError } from '../../domain/error'
import { type Db, database } from '../database/database'
import { recordEvent } from '../record/audit-trail'
import { createSecretToken, hashOfToken } from './secret-token'

const LIFETIME = '30 minutes'

/** Makes a link; an earlier one that is still open ends. `byId` is null where the console makes it. */
export async function issueLink(userId: string, byId: string | null, db: Db) {
  await revokeLinks(userId, db)
  const token = createSecretToken()
  const [row] = await db.$queryRaw<{ expiresAt: Date }[]>`
    insert into "PasswordReset" ("id", "userId", "tokenHash", "expiresAt")
    values (${uuid()}::uuid, ${userId}::uuid, ${hashOfToken(token)}, clock_timestamp() + ${LIFETIME}::interval)
    returning "expiresAt"`
  if (!row) throw new DomainError('internal', 'The link was not kept.')
  const body = { personId: userId }
  await recordEvent(db, { projectId: null, userId: byId, action: 'password.link_created', body })
  return { token, expiresAt: row.expiresAt }
}

/** Where the link leads. */
export function linkOf(publicUrl: string, token: string): string {
  return `${publicUrl}/reset/${token}`
}

/** Ends the links of a person that are still open. */
export async function revokeLinks(userId: string, db: Db): Promise<void> {
  await db.$executeRaw`
    update "PasswordReset" set "revokedAt" = clock_timestamp()
    where "userId" = ${userId}::uuid and "usedAt" is null and "revokedAt" is null`
}

/** What a link says, for the page that shows it; looking does not use it up. Null where it opens nothing. */
export async function findLink(token: string): Promise<{ email: string; expiresAt: string } | null> {
  const [row] = await database().$queryRaw<{ email: string; expiresAt: Date }[]>`
    select u."email", r."expiresAt" from "PasswordReset" r join "User" u on u."id" = r."userId"
    where r."tokenHash" = ${hashOfToken(token)} and r."usedAt" is null and r."revokedAt" is null
      and r."expiresAt" > clock_timestamp() and u."deactivatedAt" is null`
  return row ? { ...row, expiresAt: row.expiresAt.toISOString() } : null
}

/** Uses a link up, and says whose it was. */
export async function consumeLink(token: string, db: Db): Promise<{ id: string; email: string }> {
  const [row] = await db.$queryRaw<{ id: string; email: string }[]>`
    update "PasswordReset" r set "usedAt" = clock_timestamp() from "User" u
    where u."id" = r."userId" and r."tokenHash" = ${hashOfToken(token)} and r."usedAt" is null
      and r."revokedAt" is null and r."expiresAt" > clock_timestamp() and u."deactivatedAt" is null
    returning u."id", u."email"`
  if (row) return row
  throw new DomainError('gone', 'This link does not work any more. Ask an admin for a new one.')
}
