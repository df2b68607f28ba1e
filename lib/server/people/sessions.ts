/** Where a person is signed in, as they see it, and how they end it from anywhere. */
import type { endSession, listSessions, signOutEverywhere, updateAccount } from '../../contract/accounts'
import type { Input, Output } from '../../contract/operation'
import { authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { recordEvent } from '../record/audit-trail'
import { idKey, keyAfter, pageOf } from '../request/page'
import { IDLE_SECONDS, revokeSession, revokeSessions } from '../session'

/** The sessions that would still open something. */
export async function list(
  actor: Actor,
  { query }: Pick<Input<typeof listSessions>, 'query'>,
  db: Db = database(),
): Promise<Output<typeof listSessions>> {
  authorize('self.read', installationFacts(actor))
  const after = keyAfter(query.cursor, idKey)
  const rows = await db.$queryRaw<Row[]>`
    select "id", "device", "createdAt", "lastSeenAt" from "Session"
    where "userId" = ${actor.id}::uuid and ${isOpen} and (${after ?? null}::uuid is null or "id" < ${after ?? null}::uuid)
    order by "id" desc limit ${query.limit + 1}`
  return pageOf(
    rows,
    query.limit,
    ({ id }) => id,
    ({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: id === actor.session?.id ? null : lastSeenAt.toISOString(),
    }),
  )
}

/** Ends one of the person's own; another's is as absent as none. */
export async function end(actor: Actor, { params }: Input<typeof endSession>, db: Db): Promise<undefined> {
  authorize('account.update', installationFacts(actor))
  const [session] = await db.$queryRaw<{ id: string }[]>`
    select "id" from "Session" where "id" = ${params.sessionId}::uuid and "userId" = ${actor.id}::uuid and ${isOpen}`
  if (!session) throw notFound()
  await revokeSession(session.id, db)
  await record('session.ended', actor, db)
}

export async function endAll(
  actor: Actor,
  _input: Input<typeof signOutEverywhere>,
  db: Db,
): Promise<undefined> {
  authorize('account.update', installationFacts(actor))
  await revokeSessions(actor.id, db)
  await record('session.all_ended', actor, db)
}

/** Another name for oneself; names never enter a chain, so the event says only that it changed. */
export async function rename(
  actor: Actor,
  { body }: Input<typeof updateAccount>,
  db: Db,
): Promise<Output<typeof updateAccount>> {
  authorize('account.update', installationFacts(actor))
  const { id, name, email } = await db.user.update({ where: { id: actor.id }, data: { name: body.name } })
  if (name !== actor.name) await record('person.renamed', actor, db)
  return { id, name, email }
}

type Row = { id: string; device: string; createdAt: Date; lastSeenAt: Date }

const isOpen = Prisma.sql`"revokedAt" is null and "expiresAt" > clock_timestamp()
  and "lastSeenAt" > clock_timestamp() - make_interval(secs => ${IDLE_SECONDS})`

async function record(action: string, actor: Actor, db: Db): Promise<void> {
  await recordEvent(db, { projectId: null, userId: actor.id, action, body: {} })
}
