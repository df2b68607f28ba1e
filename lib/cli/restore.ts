import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { readEnv } from '../server/env'
import { checkArchive, type Header, readArchive, UnusableBackup } from './archive/archive'
import { writeTables } from './archive/tables'
import { keptFiles } from './backup'
import { Fault } from './fault'
import { createEmptySchema, migrate, readMigrations, runMigration } from './migrate'
import { lockDataFolder, openDatabase } from './postgres/database'

const usage = 'npm run restore -- FILE --replace'

/**
 * `npm run restore -- FILE --replace`: the installation as the backup has it, in the place of what is there. A file that
 * is damaged, foreign or newer is refused before anything is touched, with exit code 2.
 */
export async function main(args: string[]): Promise<number> {
  const names = args.filter((arg) => arg !== '--replace')
  const [name] = names
  if (name === undefined || names.length > 1) throw new Fault(usage)
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  const env = readEnv(process.env)
  const lock = lockDataFolder(env.DATA_DIR)
  if ('holder' in lock)
    throw new Fault(`Sourcemark is running on ${env.DATA_DIR} (process ${lock.holder}). Stop it first.`)
  try {
    await readBackup(file)
    const database = await openDatabase(env, console.log)
    try {
      await assertMayGo(database.ownerUrl, args.includes('--replace'))
      const rows = await restore(database.ownerUrl, env.DATA_DIR, file)
      console.log(`${rows} rows are back. npm run doctor checks all of them.`)
    } finally {
      await database.stop()
    }
    return 0
  } catch (error) {
    if (!(error instanceof UnusableBackup)) throw error
    console.error(`${file} was not restored: ${error.message}. Nothing was changed.`)
    return 2
  } finally {
    lock.release()
  }
}

/** Puts the backup in the place of what is in the database, in one transaction; the number of rows. @throws UnusableBackup */
export async function restore(ownerUrl: string, dataDir: string, file: string): Promise<number> {
  const header = await readBackup(file)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await assertAlone(client)
    await client.query('begin')
    await createEmptySchema(client)
    const known = new Set(header.migrations.map(({ name }) => name))
    for (const migration of readMigrations().filter(({ name }) => known.has(name)))
      await runMigration(client, migration)
    const rows = await writeTables(client, readArchive(file))
    // rows without their keys and secrets would be of no use: what can fail of them comes before the commit
    const files = prepareFiles(dataDir, header.files)
    await client.query('commit')
    putInPlace(files)
    // an older backup is brought up to this program
    await migrate(ownerUrl)
    return rows
  } finally {
    await client.end()
  }
}

/** The header of a whole backup that this program can restore. @throws UnusableBackup */
async function readBackup(file: string): Promise<Header> {
  if (!existsSync(file)) throw new Fault(`${file} is not there.`)
  const { header } = await checkArchive(file)
  const here = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of header.migrations) {
    if (!here.has(name))
      throw new UnusableBackup(`it is newer than this program: it has the migration ${name}`)
    if (here.get(name) !== checksum)
      throw new UnusableBackup(`its migration ${name} is not the one of this program`)
  }
  return header
}

/** Whatever the schema holds goes: never what is not Sourcemark's, and an installation only where that was said. */
async function assertMayGo(ownerUrl: string, mayReplace: boolean): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ strange: boolean; migrated: boolean }>(`
      select to_regclass('public."User"') is not null as "migrated", to_regclass('public._prisma_migrations') is null
        and exists (select from pg_tables where schemaname = 'public') as "strange"`)
    if (rows[0]?.strange) {
      throw new Fault(
        'This database holds tables that are not Sourcemark’s; a restore would remove them. Nothing was changed.',
        'Give Sourcemark a database of its own.',
      )
    }
    // nobody is where nothing was ever migrated, and nobody may be where a newer program migrated
    if (mayReplace || !rows[0]?.migrated) return
    if ((await client.query('select from "User" limit 1')).rowCount === 0) return
    throw new Fault(
      'There is an installation here already; the backup would take its place. Nothing was changed.',
      `To replace it: ${usage}`,
    )
  } finally {
    await client.end()
  }
}

async function assertAlone(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
  if (rowCount) throw new Fault(`${rowCount} others are connected to the database. Stop the app first.`)
}

type Prepared = { path: string; made: string | null }

function prepareFiles(dataDir: string, files: Record<string, string>): Prepared[] {
  return keptFiles.map((name) => {
    const path = join(dataDir, name)
    const content = files[name]
    if (content === undefined) return { path, made: null }
    const made = `${path}.restoring`
    writeFileSync(made, content, { mode: name === 'keys.json' ? 0o644 : 0o600, flush: true })
    return { path, made }
  })
}

/** Those that were there stay beside them, of every restore. */
function putInPlace(files: Prepared[]): void {
  for (const { path, made } of files) {
    if (existsSync(path)) renameSync(path, unusedName(`${path}.before-restore`))
    if (made) renameSync(made, path)
  }
}

function unusedName(name: string): string {
  for (let n = 2, tried = name; ; tried = `${name}-${n++}`) if (!existsSync(tried)) return tried
}
