/** What an admin does to an account: its role in the installation, and whether it is open. */
import type { Input, Output } from '../../contract/operation'
import type { deactivatePerson, getPerson, reactivatePerson, updatePerson } from '../../contract/people'
import { DomainError } from '../../domain/error'
import { authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { lockRegister } from '../database/lock'
import { recordEvent } from '../record/audit-trail'
import { revokeSessions } from '../session'
import { revokeInvitationsBy } from './invitations'
import { getAccount } from './people'
import { revokeLinks } from './reset-links'
import { revokeTokens } from './tokens'

type Account = Output<typeof getPerson>

/** Gives somebody another role in the installation. Whoever had open sessions signs in again, but for the admin here. */
export async function update(
  actor: Actor,
  { params, body }: Input<typeof updatePerson>,
  db: Db,
): Promise<Account> {
  const { id, role, ...account } = await holdAccount(actor, params.userId, db)
  assertNotErased(account)
  if (role === body.role) return getAccount(params.userId, db)
  if (role === 'ADMIN') await assertAnotherAdmin(id, db)
  await db.user.update({ where: { id }, data: { role: body.role }, select: { id: true } })
  await revokeSessions(id, db, actor.session?.id)
  // what only an admin may give is not given by somebody who is none any more
  if (role === 'ADMIN') await revokeInvitationsBy(id, db)
  await recordEvent(db, {
    projectId: null,
    userId: actor.id,
    action: 'person.role_changed',
    body: { personId: id, from: role, to: body.role },
  })
  return getAccount(id, db)
}

/**
 * Closes an account: from the next request on nothing it holds opens anything, nor do the invitations that it gave, also
 * when it is opened again; its work and its open seats stay.
 */
export async function deactivate(
  actor: Actor,
  { params }: Input<typeof deactivatePerson>,
  db: Db,
): Promise<Account> {
  const { id, role, deactivatedAt } = await holdAccount(actor, params.userId, db)
  if (deactivatedAt) return getAccount(params.userId, db)
  if (role === 'ADMIN') await assertAnotherAdmin(id, db)
  await db.$executeRaw`update "User" set "deactivatedAt" = clock_timestamp() where "id" = ${id}::uuid`
  await revokeSessions(id, db)
  await revokeLinks(id, db)
  await revokeTokens(id, db)
  await revokeInvitationsBy(id, db)
  await record('person.deactivated', actor, id, db)
  return getAccount(params.userId, db)
}

/** Opens it again; they sign in with the password they had. */
export async function reactivate(
  actor: Actor,
  { params }: Input<typeof reactivatePerson>,
  db: Db,
): Promise<Account> {
  const { id, deactivatedAt, ...account } = await holdAccount(actor, params.userId, db)
  assertNotErased(account)
  if (!deactivatedAt) return getAccount(params.userId, db)
  await db.user.update({ where: { id }, data: { deactivatedAt: null }, select: { id: true } })
  await record('person.reactivated', actor, id, db)
  return getAccount(params.userId, db)
}

/** The account as it stands while the register of people is held: of two admins who go at once, one stays. */
export async function holdAccount(actor: Actor, id: string, db: Db) {
  authorize('person.update', installationFacts(actor))
  await lockRegister('people', db)
  const account = await db.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, role: true, deactivatedAt: true, erasedAs: true },
  })
  if (!account) throw notFound()
  return account
}

function assertNotErased({ name, erasedAs }: { name: string; erasedAs: number | null }): void {
  if (erasedAs === null) return
  throw new DomainError('wrong_state', `The name of ${name} is erased: this account stays as it is.`)
}

export async function assertAnotherAdmin(id: string, db: Db): Promise<void> {
  const others = await db.user.count({ where: { role: 'ADMIN', deactivatedAt: null, id: { not: id } } })
  if (others === 0)
    throw new DomainError('last_admin', 'The last admin stays. Make somebody else an admin first.')
}

async function record(action: string, actor: Actor, personId: string, db: Db): Promise<void> {
  await recordEvent(db, { projectId: null, userId: actor.id, action, body: { personId } })
}
