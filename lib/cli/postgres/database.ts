import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type DatabaseError } from 'pg'
import type { Env } from '../../server/env'
import { Fault, type Log } from '../fault'
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres'
import { takeLock } from './folder-lock'

export type Database = { ownerUrl: string; appUrl: string; stop(): Promise<void> }

/** The database of DATABASE_URL, else the embedded one, which this process then runs until `stop`. */
export async function openDatabase(env: Env, log: Log): Promise<Database> {
  if (!env.DATABASE_URL) return startEmbeddedPostgres(env.DATA_DIR, log)
  const appUrl = env.APP_DATABASE_URL ?? asAppRole(env.DATABASE_URL)
  return { ownerUrl: env.DATABASE_URL, appUrl, stop: async () => {} }
}

/** For a command beside the app: the database that a running start serves, else one opened for this command alone. */
export async function borrowDatabase(env: Env, log: Log): Promise<Database> {
  if (env.DATABASE_URL) return openDatabase(env, log)
  const lock = lockDataFolder(env.DATA_DIR)
  if ('holder' in lock) {
    const served = findEmbeddedPostgres(env.DATA_DIR)
    if (!served)
      throw new Fault(`Process ${lock.holder} is just starting or stopping; try again in a moment.`)
    return { ...served, stop: async () => {} }
  }
  const database = await openDatabase(env, log)
  const stop = async () => {
    await database.stop()
    lock.release()
  }
  return { ...database, stop }
}

export function lockDataFolder(dataDir: string): ReturnType<typeof takeLock> {
  mkdirSync(dataDir, { recursive: true })
  return takeLock(join(dataDir, 'lock'))
}

/** Refuses an app connection that could do more than the app may, or less; each line says the SQL that mends it. */
export async function assertAppRole(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl, connectionTimeoutMillis: 4_000 })
  try {
    await client.connect()
    const { rows } = await client.query<AppRole>(roleQuery)
    const lines = rows[0] ? findExcess(rows[0]) : []
    if (lines.length > 0) throw new Fault(...lines)
  } catch (error) {
    if (error instanceof Fault) throw error
    if ((error as DatabaseError).code === '42501') {
      const user = decodeURIComponent(new URL(appUrl).username)
      throw new Fault(`DATABASE_URL: "${user}" may not work as app_rt; run: grant app_rt to "${user}";`)
    }
    throw new Fault(`APP_DATABASE_URL: the app cannot connect: ${(error as DatabaseError).message}`)
  } finally {
    await client.end().catch(() => {})
  }
}

type AppRole = {
  role: string
  database: string
  superuser: boolean
  owner: boolean
  ddl: boolean
  temporary: boolean
  reads: boolean
}

const roleQuery = `select current_user as role, current_database() as database,
  (select rolsuper from pg_roles where rolname = current_user) as superuser,
  exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'usage')) as owner,
  has_schema_privilege('public', 'create') as ddl,
  has_database_privilege(current_database(), 'temporary') as temporary,
  pg_has_role('app_rt', 'usage') as reads`

function findExcess({ role, database, superuser, owner, ddl, temporary, reads }: AppRole): string[] {
  const lines: string[] = []
  if (superuser)
    lines.push(`APP_DATABASE_URL: "${role}" is a superuser; run: alter role "${role}" nosuperuser;`)
  if (owner)
    lines.push(`APP_DATABASE_URL: "${role}" owns tables; name a login role that is only a member of app_rt`)
  if (ddl)
    lines.push(
      `APP_DATABASE_URL: "${role}" may create tables; run: revoke create on schema public from public;`,
    )
  if (temporary)
    lines.push(
      `APP_DATABASE_URL: "${role}" may create temporary tables; run: revoke temporary on database "${database}" from public, "${role}";`,
    )
  if (!reads)
    lines.push(`APP_DATABASE_URL: "${role}" is not a member of app_rt; run: grant app_rt to "${role}";`)
  return lines
}

function asAppRole(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  const options = url.searchParams.get('options')
  url.searchParams.set('options', [options, '-c role=app_rt'].filter(Boolean).join(' '))
  return url.href
}
