/** Tokens of scripts: a request that carries one acts by it alone, whatever cookie it carries besides. */
import { z } from 'zod'
import { DomainError } from '../domain/error'
import { type InstallationRole, scopes } from '../domain/policy'
import type { Actor } from './actor'
import { database } from './database/database'
import { tokenPattern } from './people/api-token'
import { hashOfToken } from './people/secret-token'

/** What stands behind `Bearer`, or null where a request does not sign in that way. */
export function bearerOf(request: Request): string | null {
  const match = /^bearer(?: (.*))?$/i.exec(request.headers.get('authorization') ?? '')
  return match && (match[1] ?? '')
}

/** Whose token it is. @throws DomainError `unauthenticated` where it is nobody's any more, or none of ours. */
export async function personOfToken(token: string): Promise<Actor> {
  const row = tokenPattern.test(token) ? await find(token) : undefined
  if (!row) throw new DomainError('unauthenticated', 'This token is not valid, has expired or was revoked.')
  if (row.stale) {
    await database()
      .$executeRaw`update "ApiToken" set "lastUsedAt" = clock_timestamp() where "id" = ${row.id}::uuid`
  }
  const { userId, name, email, role } = row
  return {
    id: userId,
    name,
    email,
    role,
    session: null,
    token: { id: row.id, scopes: scopesSchema.parse(row.scopes) },
  }
}

const scopesSchema = z.array(z.enum(scopes))

type Row = {
  id: string
  userId: string
  name: string
  email: string
  role: InstallationRole
  scopes: string[]
  stale: boolean
}

async function find(token: string): Promise<Row | undefined> {
  const [row] = await database().$queryRaw<Row[]>`
    select t."id", t."scopes", u."id" as "userId", u."name", u."email", u."role"::text,
      t."lastUsedAt" is null or t."lastUsedAt" < clock_timestamp() - interval '1 minute' as "stale"
    from "ApiToken" t join "User" u on u."id" = t."userId"
    where t."tokenHash" = ${hashOfToken(token)} and t."revokedAt" is null
      and t."expiresAt" > clock_timestamp() and u."deactivatedAt" is null`
  return row
}
