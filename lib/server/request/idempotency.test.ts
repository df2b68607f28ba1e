/** Every change of the contract asked for twice under one key: one effect, one answer; and what is kept of it. */
import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeAnnotation } from '../../contract/annotations'
import type { Operation } from '../../contract/operation'
import { createProject } from '../../contract/projects'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { signIn } from '../people/sign-in'
import { type Answered, call } from '../testing/api'
import { type Asked, changeBy, changing, password, SETUP_TOKEN } from '../testing/changes'
import { everything } from '../testing/everything'
import { createActor, createWorld } from '../testing/world'

const world = await createWorld()
const owner = new Client({ connectionString: world.ownerUrl })

const secrets: string[] = [password, SETUP_TOKEN]

function twice(operation: Operation, { by, ...asked }: Asked): () => Promise<Answered> {
  const headers = { 'idempotency-key': uuid() }
  return () => call(by, operation, { ...asked, headers })
}

beforeAll(() => owner.connect())
afterAll(() => owner.end())

describe('a change asked for twice under one key', () => {
  it.each(changing.map((operation) => [operation.name, operation] as const))(
    '%s: happens once and is answered alike',
    async (_name, operation) => {
      const asked = await changeBy(operation)
      if (asked.params?.token) secrets.push(asked.params.token)
      const ask = twice(operation, asked)
      const before = await everything(owner, ['Session'])
      const first = await ask()
      expect(Object.keys(operation.responses), first.text).toContain(String(first.status))
      const after = await everything(owner, ['Session'])
      expect(after).not.toBe(before)
      const again = await ask()
      expect([again.status, again.text]).toEqual([first.status, first.text])
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
      expect(first.headers.get('idempotency-replayed')).toBeNull()
      expect(again.headers.get('idempotency-replayed')).toBe('true')
      expect(await everything(owner, ['Session'])).toBe(after)
      const { token } = Object(first.body) as { token?: string }
      if (token) secrets.push(token)
    },
  )

  it('is given again to the same person and for the same words only', async () => {
    const { by, ...asked } = await changeBy(removeAnnotation)
    const headers = { 'idempotency-key': uuid() }
    const ask = (actor: Actor | null, more: object = {}) =>
      call(actor, removeAnnotation, { ...asked, headers, ...more })
    expect((await ask(by)).status).toBe(204)
    expect((await ask(await createActor())).status).toBe(404)
    expect((await ask(null)).status).toBe(401)
    expect((await ask(by, { version: 2 })).status).toBe(404)
    expect((await ask(by)).status).toBe(204)
  })
})

describe('what is kept of it', () => {
  it('holds no password and no token, in clear or as a hash that could be guessed', async () => {
    const kept = await everything(owner)
    expect(secrets.length).toBeGreaterThan(3)
    for (const secret of secrets) {
      expect(kept).not.toContain(secret)
      expect(kept).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4))
    }
    const rows = await database().idempotencyKey.findMany()
    for (const { requestHash, response } of rows) {
      expect(requestHash).toMatch(/^[0-9a-f]{64}$/)
      expect(response).not.toContain('{')
    }
  })

  it('is hashed under a key of the installation, not by a hash anybody can compute', async () => {
    const headers = { 'idempotency-key': uuid() }
    await call(await createActor(), createProject, { body: { name: 'Guess' }, headers })
    const { requestHash } = await database().idempotencyKey.findFirstOrThrow({
      where: { key: headers['idempotency-key'] },
    })
    for (const version of [0, null]) {
      const asked = JSON.stringify(['POST', createProject.path, version, { name: 'Guess' }])
      expect(requestHash).not.toBe(createHash('sha256').update(asked).digest('hex'))
    }
  })

  it('is swept after a day, when somebody signs in', async () => {
    const { email } = await createActor({ password })
    const recent = await database().idempotencyKey.count()
    const values = { userId: uuid(), requestHash: 'x', status: 200, response: 'x' }
    const createdAt = new Date(Date.now() - 24.1 * 3_600_000)
    await database().idempotencyKey.create({ data: { ...values, key: uuid(), createdAt } })
    expect(await signIn(email, password, 'here')).not.toBeNull()
    expect(await database().idempotencyKey.count()).toBe(recent)
  })
})
