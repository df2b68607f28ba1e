/** What `npm start` refuses: exit code 1 within 5 s, a line per fault that says what to do, no secret among them. */
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../lib/cli/postgres/embedded-postgres'
import { answers, type Clone, type Promises, Start, take } from './clone'

export const promisesOfRefusal: Promises = {
  'a second start on the same folder says so and leaves the first alone': twoStarts,
  'a Node that is too old is named beside those that will do': oldNode,
  'with PORT set and taken it exits with 1 within 5 s': wantedPortTaken,
  'every fault of the environment is named at once, without its value': faults,
  'a DATA_DIR that cannot be written to is refused': readOnly,
  'DATABASE_URL of an owner who may create roles is served as app_rt': ownDatabase,
}

async function twoStarts(clone: Clone): Promise<void> {
  const first = new Start(clone)
  const url = await first.ready(60)
  const second = new Start(clone)
  assert.equal(await second.exit(5), 1)
  assert.match(second.output, /already running on .*process \d+/)
  assert.ok(await answers(url))
  await first.stop()
}

async function oldNode(clone: Clone): Promise<void> {
  const preload = join(clone.home, 'old-node.cjs')
  const versions = `{ value: { ...process.versions, node: '18.20.4' } }`
  writeFileSync(preload, `Object.defineProperty(process, 'versions', ${versions})`)
  const start = new Start(clone, { NODE_OPTIONS: `--require=${preload}` })
  assert.equal(await start.exit(5), 1)
  assert.match(start.output, /^Node: this is 18\.20\.4; Sourcemark needs 20\.19 or later, .*nodejs\.org$/m)
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
    const lines = start.output.match(new RegExp(`^${name}: .*; `, 'gm'))
    assert.equal(lines?.length, 1, `${name}\n${start.output}`)
  }
  assert.ok(!start.output.includes('hunter2'))
}

async function readOnly(clone: Clone): Promise<string | undefined> {
  if (clone.account.uid === undefined && process.getuid?.() === 0)
    return 'root may write everywhere: left out'
  const folder = join(clone.folder, 'shut')
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  const start = new Start(clone, { DATA_DIR: folder })
  assert.equal(await start.exit(5), 1)
  assert.match(start.output, /^DATA_DIR: cannot write to .*; /m)
  return undefined
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
    assert.equal(await refused.exit(5), 1)
    assert.match(refused.output, /create role app_rt nologin; grant app_rt to "clerk";/)
    const start = new Start(clone, { DATABASE_URL: url('boss') })
    await start.ready(60)
    await start.stop()
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function administrate(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
