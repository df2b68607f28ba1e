/** Two processes of the app on one database: what one knows, the other knows at the next request. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { Client, escapeIdentifier } from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUser } from '../../../prisma/factories'
import { administrate, withDatabase } from '../../cli/testing/test-database'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { createArticleAt, createTeam, type Team } from '../testing/scenario'
import { cookieOf, createWorld } from '../testing/world'

const world = await createWorld()
const root = new URL('../../..', import.meta.url)
const apps: App[] = []
let team: Team

beforeAll(async () => {
  apps.push(...(await Promise.all([startApp(), startApp()])))
  team = await createTeam()
})
afterAll(() => Promise.all(apps.map(({ child }) => end(child))))

type App = { child: ChildProcess; url: string; said: () => string }

async function startApp(): Promise<App> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/server/testing/app-process.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const match = /^listening (\d+)$/m.exec(said)
      if (match?.[1]) resolve(match[1])
    })
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}`)))
  })
  return { child, url: `http://127.0.0.1:${port}`, said: () => said }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function ask(app: App | undefined, actor: Actor | null, path: string, body?: unknown, headers = {}) {
  return fetch(`${app?.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(actor ? { cookie: await cookieOf(actor) } : {}),
      ...(body === undefined ? {} : { origin: world.origin, 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

describe('two processes', () => {
  it('end a session for both, from the next request on', async () => {
    const [one, two] = apps
    expect((await ask(one, team.anna, '/api/v1/me')).status).toBe(200)
    expect((await ask(two, team.anna, '/api/v1/me')).status).toBe(200)
    expect((await ask(one, team.anna, '/api/v1/account/sign-out', {})).status).toBe(204)
    expect((await ask(two, team.anna, '/api/v1/me')).status).toBe(401)
    expect((await ask(one, team.anna, '/api/v1/me')).status).toBe(401)
  })

  it('count failed sign-ins together', async () => {
    const password = 'correct horse battery'
    const { email } = await createUser(database(), { email: 'ada@example.org', password })
    const signIn = async (n: number, given: string) =>
      (await ask(apps[n % 2], null, '/sign-in', { email, password: given })).status
    const failed = []
    for (let n = 0; n < 10; n++) failed.push(await signIn(n, 'wrong'))
    expect(new Set(failed)).toEqual(new Set([401]))
    expect([await signIn(0, 'wrong'), await signIn(1, 'wrong')]).toEqual([429, 429])
    expect([await signIn(0, password), await signIn(1, password)]).toEqual([429, 429])
  })

  it('do once what is sent to both under one key', async () => {
    const articleId = await createArticleAt(team, 'imported')
    const reviewers = [team.bert.id]
    const put = { method: 'PUT', body: JSON.stringify({ reviewers }) }
    const headers = {
      cookie: await cookieOf(team.carla),
      origin: world.origin,
      'content-type': 'application/json',
    }
    await fetch(`${apps[0]?.url}/api/v1/articles/${articleId}/assignments`, { ...put, headers })
    const { text } = await database().revision.findFirstOrThrow({
      where: { articleId },
      select: { text: true },
    })
    const points = [...text]
    for (let n = 0; n < 10; n++) {
      const exact = points.slice(n, n + 1).join('')
      if (!exact.trim()) continue
      const body = { start: n, end: n + 1, exact, label: 'OPINION' }
      const key = { 'idempotency-key': uuid() }
      const path = `/api/v1/articles/${articleId}/annotations`
      const both = await Promise.all(apps.map((app) => ask(app, team.bert, path, body, key)))
      const statuses = both.map(({ status }) => status)
      expect(statuses).toContain(201)
      for (const status of statuses) expect([201, 409]).toContain(status)
      for (const response of both.filter(({ status }) => status === 409)) {
        expect(await response.json()).toMatchObject({ code: 'in_progress' })
      }
      const again = await ask(apps[n % 2], team.bert, path, body, key)
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
    }
    const rows = await database().annotation.groupBy({ by: ['start'], where: { articleId }, _count: true })
    expect(rows.length).toBeGreaterThan(7)
    expect(rows.every(({ _count }) => _count === 1)).toBe(true)
    const where = { chain: `article:${articleId}`, action: 'annotation.created' }
    expect(await database().auditEvent.count({ where })).toBe(rows.length)
  })

  it('row 12: say in their log whom they refused', async () => {
    const [one] = apps
    expect((await ask(one, team.reader, '/api/v1/admin/people')).status).toBe(403)
    const refused = { level: 40, status: 403, operation: 'listPeople', userId: team.reader.id }
    await expect.poll(() => logOf(one)).toContainEqual(expect.objectContaining(refused))
  })

  it('that migrate at once apply each migration once', async () => {
    const name = `two_${uuid().replaceAll('-', '')}`
    const ownerUrl = withDatabase(world.ownerUrl, name)
    const owner = escapeIdentifier(new URL(ownerUrl).username)
    await administrate(world.superuserUrl, async (client) => {
      await client.query(`create database ${name} owner ${owner}`)
    })
    try {
      const applied = (await Promise.all([migrateApart(ownerUrl), migrateApart(ownerUrl)])).flat()
      const folders = readdirSync(new URL('prisma/migrations', root), { withFileTypes: true })
      const migrations = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
      expect(applied.sort()).toEqual(migrations.sort())
      expect(await appliedTo(ownerUrl)).toEqual(migrations.sort())
    } finally {
      await administrate(world.superuserUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`)
      })
    }
  })
})

function logOf(app: App | undefined): object[] {
  const lines = (app?.said() ?? '').split('\n').filter((line) => /^\{.*\}$/.test(line))
  return lines.map((line) => JSON.parse(line))
}

async function migrateApart(ownerUrl: string): Promise<string[]> {
  const code = `import('./lib/cli/migrate.ts').then(({ migrate }) => migrate(process.env.OWNER_URL)).then((names) => console.log(JSON.stringify(names)))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', OWNER_URL: ownerUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
  })
  await once(child, 'close')
  return JSON.parse(said)
}

async function appliedTo(ownerUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select migration_name as "name" from _prisma_migrations order by 1')
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
