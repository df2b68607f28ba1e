/** Whether `npm start` keeps its promises on a fresh clone. Takes minutes: `npm run check:start`, not part of `npm test`. */
import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../lib/cli/embedded-postgres'
import { commandLineOf } from '../../lib/cli/living-process'
import { answers, appPid, type Clone, makeClone, postgresPid, Start } from './clone'

const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
let passed = 0
let failed = 0

await checkClone(isRoot ? 'root' : 'ordinary user', makeClone())
if (isRoot) await checkClone('ordinary user', makeClone(nobody))
else console.log('skipped: start as root: this check was not started as root')
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function checkClone(who: string, clone: Clone): Promise<void> {
  const promise = (title: string, keep: () => Promise<unknown>) => check(`${who}: ${title}`, clone, keep)
  await promise('a fresh clone installs, builds, serves and says how to get in', () => firstStart(clone))
  await promise('a later start serves within 10 s', () => laterStart(clone))
  await promise('a second start on the same folder says so and leaves the first alone', () =>
    twoStarts(clone),
  )
  await promise('SIGTERM stops everything within 15 s with exit code 0', () => stopBy(clone, 'SIGTERM'))
  await promise('Ctrl-C stops everything within 15 s with exit code 0', () => stopBy(clone, 'Ctrl-C'))
  await promise('an npm that is killed takes the app and PostgreSQL with it', () => killNpm(clone))
  await promise('after kill -9 of the app the next start serves', () => killThenStart(clone, [appPid]))
  await promise('after kill -9 of the app and PostgreSQL the next start serves', () =>
    killThenStart(clone, [postgresPid, appPid]),
  )
  await promise('after kill -9 of PostgreSQL the app serves again by itself', () => killPostgres(clone))
  await promise('with port 3000 taken and PORT unset the next free one is used', () => portTaken(clone))
  await promise('with PORT set and taken it exits with 1 within 5 s', () => wantedPortTaken(clone))
  await promise('every fault of the environment is named at once, without its value', () => faults(clone))
  await promise('a pull that brings a migration is applied, and its loss refused', () => migration(clone))
  await promise('DATABASE_URL of an owner who may create roles is served as app_rt', () => ownDatabase(clone))
  if (clone.account.uid !== undefined) await promise('a read-only DATA_DIR is refused', () => readOnly(clone))
  rmSync(dirname(clone.folder), { recursive: true, force: true })
}

async function firstStart(clone: Clone): Promise<void> {
  const start = new Start(clone)
  const url = await start.ready(600)
  assert.match(start.output, new RegExp(`${url}/setup\\?token=[\\w-]{43}`))
  await start.stop()
}

async function laterStart(clone: Clone): Promise<void> {
  const start = new Start(clone)
  await start.ready(10)
  console.log(`  served after ${start.seconds.toFixed(1)} s`)
  await start.stop()
}

async function twoStarts(clone: Clone): Promise<void> {
  const first = new Start(clone)
  const url = await first.ready(60)
  const second = new Start(clone)
  assert.equal(await second.exit(10), 1)
  assert.match(second.output, /already running on .*process \d+/)
  assert.ok(await answers(url))
  await first.stop()
}

async function stopBy(clone: Clone, signal: 'SIGTERM' | 'Ctrl-C'): Promise<void> {
  const start = new Start(clone)
  await start.ready(60)
  const [app, postgres] = [appPid(clone), postgresPid(clone)]
  if (signal === 'SIGTERM') start.npm.kill('SIGTERM')
  else start.pressCtrlC()
  assert.equal(await start.exit(15), 0)
  assert.deepEqual([commandLineOf(app), commandLineOf(postgres)], [null, null])
}

async function killNpm(clone: Clone): Promise<void> {
  const start = new Start(clone)
  await start.ready(60)
  const [app, postgres] = [appPid(clone), postgresPid(clone)]
  start.npm.kill('SIGKILL')
  await until(15, () => !commandLineOf(app) && !commandLineOf(postgres))
}

async function killThenStart(clone: Clone, victims: ((clone: Clone) => number)[]): Promise<void> {
  const first = new Start(clone)
  await first.ready(60)
  for (const pid of victims.map((find) => find(clone))) process.kill(pid, 'SIGKILL')
  await first.exit(10)
  const next = new Start(clone)
  await next.ready(30)
  await next.stop()
  assert.ok(!existsSync(join(clone.folder, '.data/postgres/postmaster.pid')))
}

async function killPostgres(clone: Clone): Promise<void> {
  const start = new Start(clone)
  const url = await start.ready(60)
  const victim = postgresPid(clone)
  process.kill(victim, 'SIGKILL')
  await until(15, () => postgresPid(clone) !== victim && Boolean(commandLineOf(postgresPid(clone))))
  await until(15, () => answers(url))
  await start.stop()
}

async function portTaken(clone: Clone): Promise<void> {
  const release = await take(3000)
  const start = new Start(clone)
  assert.match(await start.ready(60), /:300[1-9]$/)
  await start.stop()
  await release()
}

async function wantedPortTaken(clone: Clone): Promise<void> {
  const release = await take(39_417)
  const start = new Start(clone, { PORT: '39417' })
  assert.equal(await start.exit(5), 1)
  assert.match(start.output, /^PORT: 39417 is taken; /m)
  await release()
}

async function faults(clone: Clone): Promise<void> {
  const secrets = { NEXTAUTH_SECRET: 'hunter2', DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x' }
  const start = new Start(clone, { ...secrets, PORT: 'x', PUBLIC_URL: 'ftp://a' })
  assert.equal(await start.exit(5), 1)
  for (const name of ['NEXTAUTH_SECRET', 'DATABASE_URL', 'PORT', 'PUBLIC_URL']) {
    assert.equal(
      start.output.match(new RegExp(`^${name}: .*; `, 'gm'))?.length,
      1,
      `${name}\n${start.output}`,
    )
  }
  assert.ok(!start.output.includes('hunter2'))
}

async function migration(clone: Clone): Promise<void> {
  const folder = join(clone.folder, 'prisma/migrations/99990101000000_pulled')
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), 'create table "Pulled" ()')
  const start = new Start(clone)
  await start.ready(60)
  assert.match(start.output, /99990101000000_pulled/)
  await start.stop()
  rmSync(folder, { recursive: true })
  const older = new Start(clone)
  assert.equal(await older.exit(10), 1)
  assert.match(older.output, /newer than this program.*99990101000000_pulled/)
  rmSync(join(clone.folder, '.data'), { recursive: true })
}

async function ownDatabase(clone: Clone): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-own-'))
  const postgres = await startEmbeddedPostgres(folder, () => {}, { fsync: 'off' })
  try {
    await administrate(postgres.superuserUrl, [
      'drop owned by app_rt',
      'drop role app_rt',
      `create role boss login createrole password 'x'`,
      `create role clerk login password 'x'`,
      'create database boss owner boss',
      'create database clerk owner clerk',
    ])
    const url = (name: string) => {
      const address = new URL(postgres.superuserUrl)
      return Object.assign(address, { username: name, password: 'x', pathname: `/${name}` }).href
    }
    const refused = new Start(clone, { DATABASE_URL: url('clerk') })
    assert.equal(await refused.exit(15), 1)
    assert.match(refused.output, /create role app_rt nologin; grant app_rt to "clerk";/)
    const start = new Start(clone, { DATABASE_URL: url('boss') })
    await start.ready(60)
    await start.stop()
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readOnly(clone: Clone): Promise<void> {
  const folder = join(clone.folder, 'shut')
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  const start = new Start(clone, { DATA_DIR: folder })
  assert.equal(await start.exit(5), 1)
  assert.match(start.output, /^DATA_DIR: cannot write to .*; /m)
}

async function check(title: string, clone: Clone, keep: () => Promise<unknown>): Promise<void> {
  try {
    await keep()
    passed++
    console.log(`✓ ${title}`)
  } catch (error) {
    failed++
    console.log(`✗ ${title}\n${error instanceof Error ? error.message : error}`)
    await endLeftovers(clone)
  }
}

// A promise that was broken must not break the next ones.
async function endLeftovers(clone: Clone): Promise<void> {
  for (const find of [appPid, postgresPid]) {
    try {
      process.kill(find(clone), 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  await pause(500)
}

async function administrate(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

function take(port: number): Promise<() => Promise<void>> {
  return new Promise((resolve) => {
    const server = createServer()
    // Taken by somebody else does as well.
    server.once('error', () => resolve(async () => {}))
    server.listen(port, '127.0.0.1', () => {
      resolve(() => new Promise((closed) => server.close(() => closed())))
    })
  })
}

async function until(seconds: number, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + seconds * 1_000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`it did not come to pass within ${seconds} s`)
    await pause(50)
  }
}
