/** How a person gets another password: by a link, or by the one they have. */
import type { changePassword, resetPassword } from '../../contract/accounts'
import type { Input, Output } from '../../contract/operation'
import type { createResetLink } from '../../contract/people'
import { DomainError } from '../../domain/error'
import { authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import type { Db } from '../database/database'
import { env } from '../env'
import { recordEvent } from '../record/audit-trail'
import { revokeSessions } from '../session'
import { hashChosenPassword } from './password'
import { consumeLink, issueLink, linkOf, revokeLinks } from './reset-links'
import { isOwnPassword } from './sign-in'

/** Makes a link for somebody who cannot sign in. */
export async function createLink(
  actor: Actor,
  { params }: Input<typeof createResetLink>,
  db: Db,
): Promise<Output<typeof createResetLink>> {
  authorize('person.update', installationFacts(actor))
  const person = await db.user.findUnique({
    where: { id: params.userId },
    select: { id: true, name: true, deactivatedAt: true },
  })
  if (!person) throw notFound()
  if (person.deactivatedAt) {
    throw new DomainError('wrong_state', `${person.name} is deactivated. Reactivate the account first.`)
  }
  const { token, expiresAt } = await issueLink(person.id, actor.id, db)
  return { url: linkOf(env().PUBLIC_URL, token), token, expiresAt: expiresAt.toISOString() }
}

/** Chooses a new password by a link, once; whoever comes second, late or with an altered link reads the same words. */
export async function reset(
  actor: Actor | null,
  { params, body }: Input<typeof resetPassword>,
  db: Db,
): Promise<Output<typeof resetPassword>> {
  authorize('password.reset', installationFacts(actor))
  const { id, email } = await consumeLink(params.token, db)
  if (actor) throw new DomainError('wrong_state', `You are signed in as ${actor.name}. Sign out first.`)
  await keep(id, await hashChosenPassword(body.password, email), db)
  await revokeSessions(id, db)
  await recordEvent(db, { projectId: null, userId: id, action: 'password.reset', body: {} })
  return { email }
}

/** Before the own password changes: whoever does it knows the old one. Wrong tries count as those of signing in. */
export async function assertOwn(
  actor: Actor,
  { body }: Input<typeof changePassword>,
  address: string,
): Promise<void> {
  if (await isOwnPassword(actor, body.current, address)) return
  const message = 'This is not your current password.'
  throw new DomainError('reauth_required', message, { errors: [{ path: 'current', message }] })
}

/** Changes the own password; this session stays, every other one ends. */
export async function change(
  actor: Actor,
  { body }: Input<typeof changePassword>,
  db: Db,
): Promise<undefined> {
  authorize('account.update', installationFacts(actor))
  await keep(actor.id, await hashChosenPassword(body.password, actor.email), db)
  await revokeLinks(actor.id, db)
  await revokeSessions(actor.id, db, actor.session?.id)
  await recordEvent(db, { projectId: null, userId: actor.id, action: 'password.changed', body: {} })
}

async function keep(id: string, passwordHash: string, db: Db): Promise<void> {
  await db.user.update({ where: { id }, data: { passwordHash }, select: { id: true } })
}
