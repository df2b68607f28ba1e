import { v7 as uuid } from 'uuid'
import { DomainError } from '../domain/error'
import { database } from './database'
import { verifyPassword } from './password'

const WINDOW = '15 minutes'
const PER_ACCOUNT = 10
const PER_ADDRESS = 50
const LIFETIME = '7 days'
const LONGEST_PASSWORD = 1000

/**
 * A new session for the right password, else null: the same answer, after the same work, for a wrong password, an
 * unknown and a deactivated person. Failures count in PostgreSQL, so every process knows them.
 */
export async function signIn(
  email: string,
  password: string,
  address: string,
): Promise<{ id: string } | null> {
  const account = email.trim().toLowerCase().slice(0, 254)
  await assertNotThrottled(account, address)
  if (password.length > LONGEST_PASSWORD) return null
  const user = await database().user.findUnique({ where: { email: account } })
  const matches = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !matches || user.deactivatedAt) {
    await database().signInFailure.create({ data: { id: uuid(), account, address } })
    return null
  }
  const id = uuid()
  await database().$executeRaw`
    insert into "Session" ("id", "userId", "expiresAt")
    values (${id}::uuid, ${user.id}::uuid, clock_timestamp() + ${LIFETIME}::interval)`
  return { id }
}

/** Refuses a further try once too many have failed: per account and address, and per address. */
export async function assertNotThrottled(email: string, address: string): Promise<void> {
  const account = email.trim().toLowerCase().slice(0, 254)
  const [counts] = await database().$queryRaw<{ account: bigint; address: bigint }[]>`
    select count(*) filter (where "account" = ${account}) as "account", count(*) as "address"
    from "SignInFailure"
    where "address" = ${address} and "at" > clock_timestamp() - ${WINDOW}::interval`
  if (!counts || (counts.account < PER_ACCOUNT && counts.address < PER_ADDRESS)) return
  throw new DomainError('rate_limited', 'Too many tries. Wait 15 minutes, then try again.', {
    retryAfter: 900,
  })
}
