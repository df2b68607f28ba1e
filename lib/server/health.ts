import type { getLive, getReady } from '../contract/health'
import type { Input, Output } from '../contract/operation'
import { authorize, installationFacts } from './access'
import type { Actor } from './actor'
import { type Db, database } from './database/database'

/** The process answers; a database that is away is no reason to end it. */
export async function live(actor: Actor | null): Promise<Output<typeof getLive>> {
  authorize('installation.health', installationFacts(actor))
  return { status: 'live' }
}

/** The database answers too. @throws DomainError `unavailable` where it does not, which is a 503 */
export async function ready(
  actor: Actor | null,
  _input: Input<typeof getReady>,
  db: Db = database(),
): Promise<Output<typeof getReady>> {
  authorize('installation.health', installationFacts(actor))
  await db.$queryRaw`select`
  return { status: 'ready' }
}
