import { readdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { getLive, getReady } from '../contract/health'
import type { Input, Output } from '../contract/operation'
import { DomainError } from '../domain/error'
import { authorize, installationFacts } from './access'
import type { Actor } from './actor'
import { type Db, database } from './database/database'
import { isEnding } from './ending'
import { env } from './env'

const PATIENCE_MS = 1_000
const LEAST_DISK = 200_000_000

/** Those of the program that runs, whatever is put in its folder while it does. */
const programMigrations = readdirSync('prisma/migrations', { withFileTypes: true })
  .flatMap((file) => (file.isDirectory() ? [file.name] : []))
  .sort()

/** What has to hold for requests to be served. */
const conditions: Record<string, (db: Db) => Promise<boolean>> = {
  serving: async () => !isEnding(),
  database: async (db) => (await db.$queryRaw<unknown[]>`select 1`).length === 1,
  migrations: async (db) => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      select "migration_name" as "name" from _prisma_migrations
      where "finished_at" is not null and "rolled_back_at" is null order by 1`
    return rows.map(({ name }) => name).join() === programMigrations.join()
  },
  audit: async (db) => {
    await db.$queryRaw`select "hash" from "AuditHead" limit 1`
    return true
  },
  disk: async () => {
    const { bavail, bsize } = await statfs(env().DATA_DIR)
    return bavail * bsize >= LEAST_DISK
  },
}

/** The process answers; a database that is away is no reason to end it. */
export async function live(actor: Actor | null): Promise<Output<typeof getLive>> {
  authorize('installation.health', installationFacts(actor))
  return { status: 'live' }
}

/**
 * Requests can be served: all conditions hold, each told within a second.
 *
 * @throws DomainError `unavailable` (503) where they cannot; which condition does not hold is said to admins
 */
export async function ready(
  actor: Actor | null,
  _input: Input<typeof getReady>,
  db: Db = database(),
): Promise<Output<typeof getReady>> {
  authorize('installation.health', installationFacts(actor))
  const told = await Promise.all(
    Object.entries(conditions).map(async ([name, holds]) => ({ name, holds: await inTime(holds(db)) })),
  )
  const failing = told.flatMap(({ name, holds }) => (holds ? [] : [name]))
  if (failing.length === 0) return { status: 'ready' }
  const which = actor?.role === 'ADMIN' ? `: ${failing.join(', ')}` : ''
  throw new DomainError('unavailable', `This server is not ready${which}.`)
}

async function inTime(condition: Promise<boolean>): Promise<boolean> {
  const late = new AbortController()
  const patience = pause(PATIENCE_MS, false, { signal: late.signal })
  try {
    return await Promise.race([condition.catch(() => false), patience])
  } finally {
    late.abort()
    await patience.catch(() => {})
  }
}
