import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, DatabaseError } from 'pg'
import { readEnv } from '../server/env'
import { Fault, type Log } from './fault'
import { borrowDatabase } from './postgres/database'

export type Migration = { name: string; sql: string; checksum: string }
type Row = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null }

// Prisma's own number, so that its commands and ours never migrate at once.
const advisoryLock = 72_707_369

// Prisma's own table, so that its commands accept what was applied here, and the other way round.
const createTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/** `npm run migrate`: what a start does as well, for those who want it done beforehand. */
export async function main(): Promise<void> {
  const database = await borrowDatabase(readEnv(process.env), console.log)
  try {
    const applied = await migrate(database.ownerUrl, { log: console.log })
    console.log(applied.length ? `Applied ${applied.length}.` : 'The database is up to date.')
  } finally {
    await database.stop()
  }
}

/**
 * Applies the migrations that the database does not have yet, in the order of their names and each in a transaction of
 * its own, and returns their names. Several processes may call it at once: one applies, the others wait.
 */
export async function migrate(
  ownerUrl: string,
  { log = () => {}, folder }: { log?: Log; folder?: string } = {},
): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`set lock_timeout = '60s'; select pg_advisory_lock(${advisoryLock})`)
    await createAppRole(client)
    await client.query(createTable)
    const pending = findPending(readMigrations(folder), await readRows(client))
    for (const migration of pending) {
      log(`Applying migration ${migration.name} …`)
      await apply(client, migration)
    }
    await client.query('grant select on _prisma_migrations to app_rt')
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** What stands between the database and the files: applied elsewhere, edited afterwards, or failed half way. */
function findPending(migrations: Migration[], rows: Row[]): Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  const standing = rows.filter(({ rolled_back_at }) => !rolled_back_at)
  for (const row of standing) {
    const migration = byName.get(row.migration_name)
    if (!migration) {
      throw new Fault(
        `The database is newer than this program: it has the migration ${row.migration_name}, which is not here; update the program, or restore a backup that fits it`,
      )
    }
    if (!row.finished_at) {
      throw new Fault(
        `The migration ${row.migration_name} failed half way in an earlier run.`,
        'Put the database right, then say so with: npx prisma migrate resolve',
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new Fault(
        `The migration ${row.migration_name} was edited after it had been applied.`,
        'Restore its file and put the change into a migration of its own.',
      )
    }
  }
  const applied = new Set(standing.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await runMigration(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const { name, sql } = migration
    throw new Fault(`The migration ${name} failed and changed nothing: ${reason(error, sql)}`)
  }
}

/** Runs one and records it, in the transaction that the connection is in. */
export async function runMigration(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql)
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}

/** Takes everything of ours away and leaves the place where migrations are recorded; nothing else is in the schema. */
export async function createEmptySchema(client: Client): Promise<void> {
  await client.query('drop schema public cascade; create schema public')
  await client.query(createTable)
}

function reason(error: unknown, sql: string): string {
  if (!(error instanceof DatabaseError)) return String(error)
  const line = error.position ? `, line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
  return `${error.message} (${error.code}${line})`
}

/** Those of this program, in their order. */
export function readMigrations(folder = 'prisma/migrations'): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

async function readRows(client: Client): Promise<Row[]> {
  const columns = 'migration_name, checksum, finished_at, rolled_back_at'
  return (await client.query<Row>(`select ${columns} from _prisma_migrations order by started_at`)).rows
}

async function createAppRole(client: Client): Promise<void> {
  try {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'app_rt') then create role app_rt nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`)
  } catch (error) {
    if (!isDenied(error)) throw error
    const { rows } = await client.query<{ current_user: string }>('select current_user')
    throw new Fault(
      'DATABASE_URL: its user may not create the role that the app works under. Let an administrator run:',
      `  create role app_rt nologin; grant app_rt to "${rows[0]?.current_user}";`,
    )
  }
  await joinAppRole(client)
}

// Through DATABASE_URL the app steps into the role. Whoever creates a role may give it away, but not yet step into it.
// A refusal is no fault here: the app may have an address of its own.
async function joinAppRole(client: Client): Promise<void> {
  try {
    await client.query(`do $$ begin
      if exists (select from pg_roles where rolname = 'app_rt' and not rolcanlogin) then
        execute format('grant app_rt to %I', current_user);
      end if; end $$`)
  } catch (error) {
    if (!isDenied(error)) throw error
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '42501'
}
