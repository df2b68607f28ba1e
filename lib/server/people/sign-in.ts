import { v7 as uuid } from 'uuid'
import { emailSchema } from '../../contract/people'
import { DomainError } from '../../domain/error'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { sweepAnswers } from '../request/idempotency'
import { verifyPassword } from './password'

const WINDOW = '15 minutes'
const PER_ACCOUNT = 10
const PER_ADDRESS = 50
const KEPT = '1 day'
const LIFETIME = '7 days'
const LONGEST_PASSWORD = 1000

/**
 * A new session for the right password, else null: the same answer, after the same work, for a wrong password, an
 * unknown and a deactivated person.
 */
export async function signIn(
  email: string,
  password: string,
  address: string,
  device = '',
): Promise<{ id: string } | null> {
  const account = accountOf(email)
  if (password.length > LONGEST_PASSWORD) return null
  const user = await counted(account, address, async () => {
    const known = await database().user.findUnique({ where: { email: account } })
    const matches = await verifyPassword(known?.passwordHash ?? null, password)
    return matches && !known?.deactivatedAt ? known : null
  })
  if (!user) return null
  await sweep()
  const id = uuid()
  await database().$executeRaw`
    insert into "Session" ("id", "userId", "device", "expiresAt")
    values (${id}::uuid, ${user.id}::uuid, ${device}, clock_timestamp() + ${LIFETIME}::interval)`
  return { id }
}

/** Whether the person who is signed in knows their password; it counts as a sign-in does. */
export async function isOwnPassword(actor: Actor, password: string, address: string): Promise<boolean> {
  const right = await counted(actor.email, address, async () => {
    const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id: actor.id } })
    return (await verifyPassword(passwordHash, password)) ? actor : null
  })
  return right !== null
}

/**
 * What the try leads to, null where it failed. Failures count in PostgreSQL, so every process knows them; too many are
 * refused without a look.
 */
async function counted<T>(
  account: string,
  address: string,
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  // Counted as failed until it has not: tries made at the same moment see each other.
  const row = { id: uuid() }
  await database().signInFailure.create({ data: { ...row, account, address } })
  let hasFailed = false
  try {
    const wait = await secondsToWait(account, address, 1)
    if (wait > 0) throw throttled(wait)
    const result = await attempt()
    hasFailed = result === null
    return result
  } finally {
    if (!hasFailed) await database().signInFailure.deleteMany({ where: row })
  }
}

/** What is only kept for a while goes when somebody comes. */
async function sweep(): Promise<void> {
  await database().$executeRaw`
    delete from "SignInFailure" where "at" < clock_timestamp() - ${KEPT}::interval`
  await sweepAnswers()
}

/** Refuses a further try once too many have failed: per account and address, and per address. */
export async function assertNotThrottled(email: string, address: string): Promise<void> {
  const wait = await secondsToWait(accountOf(email), address, 0)
  if (wait > 0) throw throttled(wait)
}

/**
 * Until the oldest failure of a full window leaves it; 0 while the window has room. `running` tries are among those
 * counted without having failed yet.
 */
async function secondsToWait(account: string, address: string, running: number): Promise<number> {
  const [row] = await database().$queryRaw<{ seconds: number | null }[]>`
    with failed as (
      select "at", "account" from "SignInFailure"
      where "address" = ${address} and "at" > clock_timestamp() - ${WINDOW}::interval
    )
    select extract(epoch from ${WINDOW}::interval - (clock_timestamp() - greatest(
      (select "at" from failed where "account" = ${account} order by "at" desc limit 1 offset ${PER_ACCOUNT + running - 1}),
      (select "at" from failed order by "at" desc limit 1 offset ${PER_ADDRESS + running - 1})
    )))::float8 as "seconds"`
  return Math.max(0, Math.ceil(row?.seconds ?? 0))
}

/** The address as an account has it; what cannot be anybody's counts as one account, and costs the same work. */
function accountOf(email: string): string {
  const parsed = emailSchema.safeParse(email)
  return parsed.success ? parsed.data : ''
}

function throttled(seconds: number): DomainError {
  const minutes = Math.ceil(seconds / 60)
  const wait = minutes === 1 ? '1 minute' : `${minutes} minutes`
  return new DomainError('rate_limited', `Too many tries. Wait ${wait}, then try again.`, {
    retryAfter: seconds,
  })
}
