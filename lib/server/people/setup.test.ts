import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { setUp as operation } from '../../contract/people'
import { database } from '../database/database'
import { call } from '../testing/api'
import { createWorld } from '../testing/world'
import { isSetUpOpen } from './setup'
import { signIn } from './sign-in'

const { dataDir, ownerUrl } = await createWorld()
const token = 'the-token-on-the-console'
const tokenFile = join(dataDir, 'setup-token')
const password = 'correct horse battery'

function setUp(change: Record<string, unknown> = {}) {
  const body = { token, name: 'Ada', email: 'Ada@Example.org', password, project: 'First Desk', ...change }
  return call(null, operation, { body })
}

async function rows() {
  const [users, projects, memberships, auditEvents] = await Promise.all([
    database().user.count(),
    database().project.count(),
    database().membership.count(),
    database().auditEvent.count(),
  ])
  return { users, projects, memberships, auditEvents }
}

test('without the token of the console, or with a weak password, nothing is set up', async () => {
  expect((await setUp()).status).toBe(403)
  writeFileSync(tokenFile, token)
  for (const wrong of ['the-token-on-the-consolf', 'the', `${token} `]) {
    expect((await setUp({ token: wrong })).status).toBe(403)
  }
  const refused = await setUp({ password: 'ada@example.org' })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ code: 'password_weak', errors: [{ path: 'password' }] })
  expect(await rows()).toEqual({ users: 0, projects: 0, memberships: 0, auditEvents: 0 })
  expect(await isSetUpOpen()).toBe(true)
})

test('a commit that fails leaves the token for the next try', async () => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(
    `create function fail() returns trigger language plpgsql as $$ begin raise 'no commit'; end $$`,
  )
  await owner.query(`create constraint trigger fail after insert on "User" deferrable initially deferred
    for each row execute function fail()`)
  expect((await setUp()).status).toBe(500)
  await owner.query('drop trigger fail on "User"')
  await owner.end()
  expect(existsSync(tokenFile)).toBe(true)
  expect((await rows()).users).toBe(0)
})

test('of six people who set up at once one becomes the admin and first editor; the others find nothing', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => setUp({ email: `ada-${n}@example.org` })),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([201, 404, 404, 404, 404, 404])
  expect(await rows()).toMatchObject({ users: 1, projects: 1, memberships: 1 })
  const admin = await database().user.findFirstOrThrow({ include: { memberships: true } })
  expect(admin.role).toBe('ADMIN')
  expect(admin.memberships.map(({ role }) => role)).toEqual(['EDITOR'])
  expect(await signIn(admin.email, password, 'here')).not.toBeNull()
})

test('afterwards the token is gone, and even a new one opens nothing', async () => {
  expect(existsSync(tokenFile)).toBe(false)
  expect(await isSetUpOpen()).toBe(false)
  writeFileSync(tokenFile, token)
  const late = await setUp()
  expect(late.status).toBe(404)
  expect(late.body).toMatchObject({ code: 'setup_done' })
  expect((await rows()).users).toBe(1)
})
