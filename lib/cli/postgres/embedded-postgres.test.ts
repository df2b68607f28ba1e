import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres'

let dataDir: string
let running: EmbeddedPostgres[] = []
let child: ChildProcess | undefined

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'sourcemark pöstgres-')), 'data')
  mkdirSync(dataDir)
  chmodSync(join(dataDir, '..'), 0o711)
})

afterEach(async () => {
  child?.kill('SIGKILL')
  for (const postgres of running) await postgres.stop()
  running = []
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

test('a fresh folder gets a database whose app role has no power and whose passwords are for the owner alone', async () => {
  const postgres = await start()
  const sql = `select current_user as "user", rolsuper, rolcreatedb, rolcreaterole,
    has_schema_privilege('public', 'create') as ddl, has_database_privilege(current_database(), 'temp') as temp,
    current_setting('server_encoding') as encoding, current_setting('password_encryption') as passwords
    from pg_roles where rolname = current_user`
  expect(await query(postgres.appUrl, sql)).toEqual({
    user: 'app_rt',
    rolsuper: false,
    rolcreatedb: false,
    rolcreaterole: false,
    ddl: false,
    temp: false,
    encoding: 'UTF8',
    passwords: 'scram-sha-256',
  })
  expect(statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#].*\btrust$/m)
})

test('what was written is there after a stop and a start', async () => {
  const first = await start()
  await query(first.ownerUrl, 'create table kept as select 7 as n')
  await first.stop()
  expect(findEmbeddedPostgres(dataDir)).toBeNull()
  expect(await query((await start()).ownerUrl, 'select n from kept')).toEqual({ n: 7 })
})

test('a killed server is started again on the same port by itself', async () => {
  const { ownerUrl } = await start()
  process.kill(postmasterPid(), 'SIGKILL')
  await untilAnswers(ownerUrl)
})

test('a server left behind by a killed parent is adopted, and stopped at the end', async () => {
  await startInChild()
  const left = postmasterPid()
  child?.kill('SIGKILL')
  const postgres = await start()
  expect(postmasterPid()).toBe(left)
  expect(await query(postgres.appUrl, 'select 1 as n')).toEqual({ n: 1 })
  await postgres.stop()
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('parent and server killed at once never stop the next start', async () => {
  await startInChild()
  process.kill(postmasterPid(), 'SIGKILL')
  child?.kill('SIGKILL')
  expect(await query((await start()).appUrl, 'select 1 as n')).toEqual({ n: 1 })
})

test('a process number that now belongs to somebody else is not taken for the server', async () => {
  await (await start()).stop()
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  writeFileSync(file, `${process.pid}\n${join(dataDir, 'postgres')}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`)
  expect(findEmbeddedPostgres(dataDir)).toBeNull()
  expect(await query((await start()).appUrl, 'select 1 as n')).toEqual({ n: 1 })
})

test('whoever only looks for the server leaves its file as it is', async () => {
  await (await start()).stop()
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  writeFileSync(file, `${process.pid}\n`)
  expect(findEmbeddedPostgres(dataDir)).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`)
})

test('a killed server is started again even while nobody takes notice of its end and its number stays taken', async () => {
  await startInChild()
  child?.kill('SIGSTOP')
  const { ownerUrl } = await start()
  process.kill(postmasterPid(), 'SIGKILL')
  await untilAnswers(ownerUrl)
})

test('a first start that was killed half way is begun anew', async () => {
  mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true })
  expect(await query((await start()).appUrl, 'select 1 as n')).toEqual({ n: 1 })
})

test('a database without its passwords is refused with the missing file named', async () => {
  await (await start()).stop()
  rmSync(join(dataDir, 'postgres-passwords.json'))
  await expect(start()).rejects.toThrow(/postgres-passwords\.json is missing/)
})

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(dataDir, () => {}, { fsync: 'off' })
  running.push(postgres)
  return postgres
}

async function startInChild(): Promise<void> {
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))}
    await startEmbeddedPostgres(${JSON.stringify(dataDir)}, () => {}); console.log('up'); setInterval(() => {}, 1000)`
  const started = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  child = started
  await new Promise((resolve, reject) => {
    started.stdout.once('data', resolve)
    started.once('exit', () => reject(new Error('the child ended early')))
  })
}

async function untilAnswers(url: string): Promise<void> {
  const options = { timeout: 15_000, interval: 100 }
  await vi.waitFor(async () => expect(await query(url, 'select 1 as n')).toEqual({ n: 1 }), options)
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}
