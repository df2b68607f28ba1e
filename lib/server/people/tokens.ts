/** A person's tokens for scripts, as they see, make and revoke them; a token itself never may. */
import type { createToken, listTokens, revokeToken } from '../../contract/accounts'
import type { Input, Output } from '../../contract/operation'
import { DomainError } from '../../domain/error'
import { scopes } from '../../domain/policy'
import { authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import type { ApiToken } from '../prisma-client/client'
import { recordEvent } from '../record/audit-trail'
import { idKey, keyAfter, pageOf } from '../request/page'
import { issueToken } from './api-token'

type View = Output<typeof listTokens>['items'][number]

/** Those not revoked, the latest first; one that has run out stays listed until it is. */
export async function list(
  actor: Actor,
  { query }: Pick<Input<typeof listTokens>, 'query'>,
  db: Db = database(),
): Promise<Output<typeof listTokens>> {
  authorize('self.read', installationFacts(actor))
  const after = keyAfter(query.cursor, idKey)
  const rows = await db.apiToken.findMany({
    where: { userId: actor.id, revokedAt: null, ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: query.limit + 1,
  })
  return pageOf(rows, query.limit, ({ id }) => id, view)
}

export async function create(
  actor: Actor,
  { body }: Input<typeof createToken>,
  db: Db,
): Promise<Output<typeof createToken>> {
  authorize('account.update', installationFacts(actor))
  const { id, token } = await issueToken(actor.id, actor.id, body, db)
  return { ...view(await db.apiToken.findUniqueOrThrow({ where: { id } })), token }
}

/** Revokes one of the person's own, from the next request on; another's is as absent as none. */
export async function revoke(
  actor: Actor,
  { params }: Input<typeof revokeToken>,
  db: Db,
): Promise<undefined> {
  authorize('account.update', installationFacts(actor))
  const revoked = await db.$executeRaw`
    update "ApiToken" set "revokedAt" = clock_timestamp()
    where "id" = ${params.tokenId}::uuid and "userId" = ${actor.id}::uuid and "revokedAt" is null`
  if (revoked === 0) throw notFound()
  const body = { tokenId: params.tokenId }
  await recordEvent(db, { projectId: null, userId: actor.id, action: 'token.revoked', body })
}

/** Ends all of a person's. */
export async function revokeTokens(userId: string, db: Db): Promise<void> {
  await db.$executeRaw`
    update "ApiToken" set "revokedAt" = clock_timestamp() where "userId" = ${userId}::uuid and "revokedAt" is null`
}

function view({ id, name, scopes: held, createdAt, expiresAt, lastUsedAt }: ApiToken): View {
  return {
    id,
    name,
    scopes: held.map(known),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}

function known(scope: string): View['scopes'][number] {
  const found = scopes.find((name) => name === scope)
  if (!found) throw new DomainError('internal', 'A token has a scope that is none.')
  return found
}
