/** People who are no longer wanted: an account that never did anything goes, of one that did the name goes. */
import { z } from 'zod'
import type { Input, Output } from '../../contract/operation'
import type { erasePerson, removePerson } from '../../contract/people'
import { DomainError } from '../../domain/error'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { recordEvent } from '../record/audit-trail'
import { assertAnotherAdmin, holdAccount } from './accounts'
import { getAccount } from './people'

type Account = Awaited<ReturnType<typeof holdAccount>>

/** Deletes an account that never did anything, with all that belongs to it alone; the database lets no other go. */
export async function remove(
  actor: Actor,
  { params }: Input<typeof removePerson>,
  db: Db,
): Promise<undefined> {
  const account = await holdAccount(actor, params.userId, db)
  if (account.role === 'ADMIN' && !account.deactivatedAt) await assertAnotherAdmin(account.id, db)
  if (account.id === actor.id) {
    const message = 'You cannot delete your own account: that you did it would stay. Ask another admin.'
    throw new DomainError('wrong_state', message)
  }
  const acts = await actsOf(account, db)
  if (acts.length > 0) throw inUse(account, acts)
  await forgetTraces(account, db)
  await leaveProjects(actor, account, db)
  await db.user.delete({ where: { id: account.id }, select: { id: true } })
  await record('person.deleted', actor, account, db)
}

/**
 * Puts 'Former member n' in the place of the name, and nothing in the place of the address: what the person did, and
 * who did what, stays as it was.
 */
export async function erase(
  actor: Actor,
  { params }: Input<typeof erasePerson>,
  db: Db,
): Promise<Output<typeof erasePerson>> {
  const account = await holdAccount(actor, params.userId, db)
  if (account.erasedAs !== null) return getAccount(account.id, db)
  if (!account.deactivatedAt) {
    const message = `${account.name} can still sign in. Deactivate the account first.`
    throw new DomainError('wrong_state', message)
  }
  if ((await actsOf(account, db)).length === 0) {
    const message = `${account.name} has done nothing here. Delete the account instead.`
    throw new DomainError('wrong_state', message)
  }
  await forgetTraces(account, db)
  await db.$executeRaw`
    update "User" u set "erasedAs" = free.n, "name" = 'Former member ' || free.n, "email" = 'former-member-' || free.n,
      "passwordHash" = ''
    from (select coalesce(max("erasedAs"), 0) + 1 as n from "User") free where u."id" = ${account.id}::uuid`
  await record('person.erased', actor, account, db)
  return getAccount(account.id, db)
}

const kinds = {
  seats: (n: number) => (n === 1 ? 'one article to read' : `${n} articles to read`),
  decisions: (n: number) => (n === 1 ? 'one decision' : `${n} decisions`),
  layersSent: (n: number) => (n === 1 ? 'one layer sent for sign-off' : `${n} layers sent for sign-off`),
  signOffs: (n: number) => (n === 1 ? 'one sign-off' : `${n} sign-offs`),
  signedLayers: (n: number) => (n === 1 ? 'one signed layer settled' : `${n} signed layers settled`),
  guidelines: (n: number) => (n === 1 ? 'one version of guidelines' : `${n} versions of guidelines`),
  imports: (n: number) => (n === 1 ? 'one import' : `${n} imports`),
  texts: (n: number) => (n === 1 ? 'one text brought in' : `${n} texts brought in`),
  invitations: (n: number) => (n === 1 ? 'one invitation given' : `${n} invitations given`),
  events: (n: number) => (n === 1 ? 'one event on record' : `${n} events on record`),
}

type Act = { kind: keyof typeof kinds; count: number }

const actSchema = z.object({ kind: z.enum(Object.keys(kinds) as [keyof typeof kinds]), count: z.number() })

/** What there is of somebody besides the account, their row being held; what is on record besides only where it is all. */
async function actsOf({ id }: Account, db: Db): Promise<Act[]> {
  await db.$queryRaw`select 1 from "User" where "id" = ${id}::uuid for update`
  const rows = await db.$queryRaw<unknown[]>`select "kind", "count" from acts_of(${id}::uuid)`
  const acts = rows.map((row) => actSchema.parse(row))
  const works = acts.filter(({ kind }) => kind !== 'events')
  return works.length > 0 ? works : acts
}

function inUse({ name, deactivatedAt, erasedAs }: Account, acts: Act[]): DomainError {
  const what = acts.map(({ kind, count }) => kinds[kind](count)).join(', ')
  const advice = deactivatedAt
    ? 'Erase the name instead.'
    : 'Deactivate the account; the name can be erased then.'
  const message = `There is something of ${name} here: ${what}.${erasedAs === null ? ` ${advice}` : ''}`
  return new DomainError('in_use', message, {
    count: acts.reduce((sum, { count }) => sum + count, 0),
    of: Object.fromEntries(acts.map(({ kind, count }) => [kind, count])),
  })
}

/** What tells of a person and is nobody's but theirs: where and by what they came in, and the address they were asked by. */
async function forgetTraces({ id: userId, email }: Account, db: Db): Promise<void> {
  await db.session.deleteMany({ where: { userId } })
  await db.passwordReset.deleteMany({ where: { userId } })
  await db.apiToken.deleteMany({ where: { userId } })
  await db.idempotencyKey.deleteMany({ where: { userId } })
  await db.invitation.deleteMany({ where: { email } })
  await db.signInFailure.deleteMany({ where: { account: email } })
}

async function leaveProjects(actor: Actor, { id }: Account, db: Db): Promise<void> {
  const left = await db.membership.findMany({ where: { userId: id }, orderBy: { projectId: 'asc' } })
  await db.membership.deleteMany({ where: { userId: id } })
  for (const { projectId, role } of left) {
    const body = { memberId: id, role }
    await recordEvent(db, { projectId, userId: actor.id, action: 'member.removed', body })
  }
}

/** Neither name nor address: both are to be gone. */
async function record(action: string, actor: Actor, { id: personId }: Account, db: Db): Promise<void> {
  await recordEvent(db, { projectId: null, userId: actor.id, action, body: { personId } })
}
