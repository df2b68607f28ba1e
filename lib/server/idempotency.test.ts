/** Every change of the contract asked for twice under one key: one effect, one answer; and what is kept of it. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getAdjudication } from '../contract/adjudications'
import { removeAnnotation } from '../contract/annotations'
import { getArticle } from '../contract/articles'
import { operations } from '../contract/operations'
import { createInvitation } from '../contract/people'
import { createProject } from '../contract/projects'
import type { Actor } from './actor'
import { database } from './database'
import { signIn } from './sign-in'
import { type Answered, call, ok } from './testing/api'
import { everything } from './testing/everything'
import { createArticleAt, createTeam, type Stage, submit, type Team, tag } from './testing/scenario'
import { createActor, createMember, createWorld } from './testing/world'

const world = await createWorld()
const owner = new Client({ connectionString: world.ownerUrl })
const password = 'correct horse battery'
let team: Team
let admin: Actor

type Asked = NonNullable<Parameters<typeof call>[2]> & { by: Actor | null }

const inProject = () => ({ slug: team.project.slug })
const at = async (stage: Stage) => ({ articleId: await createArticleAt(team, stage) })
const reason = { reason: 'Because.' }

async function removal(): Promise<Asked> {
  const { id } = await tag(team.anna, (await at('assigned')).articleId, 0, 'OPINION')
  return { by: team.anna, params: { annotationId: id }, version: 1 }
}

async function member(role: 'READER' | 'REVIEWER') {
  return { ...inProject(), userId: (await createMember(team.project, role)).id }
}

async function cluster(articleId: string): Promise<string> {
  const { clusters } = await ok(team.carla, getAdjudication, { params: { articleId } })
  return clusters.find(({ type }) => type !== 'AGREE')?.id ?? ''
}

/** A request that changes something, for every operation that does. */
const changes: Record<string, () => Promise<Asked>> = {
  setUp: async () => {
    writeFileSync(join(world.dataDir, 'setup-token'), 'token-of-the-console')
    const body = { token: 'token-of-the-console', name: 'Ada', email: 'a@x.org', password, project: 'Desk' }
    return { by: null, body }
  },
  createInvitation: async () => ({ by: admin, body: { email: `${uuid()}@example.org` } }),
  acceptInvitation: async () => {
    const { token } = await ok(admin, createInvitation, { body: { email: `${uuid()}@example.org` } })
    return { by: null, params: { token }, body: { name: 'New', password } }
  },
  createProject: async () => ({ by: team.anna, body: { name: 'Another' } }),
  updateProject: async () => ({ by: team.carla, params: inProject(), version: 1, body: { name: 'Other' } }),
  addMember: async () => {
    const { email } = await createActor()
    return { by: team.carla, params: inProject(), body: { email, role: 'READER' } }
  },
  updateMember: async () => ({
    by: team.carla,
    params: await member('READER'),
    body: { role: 'REVIEWER' },
  }),
  removeMember: async () => ({ by: team.carla, params: await member('REVIEWER') }),
  createOutlet: async () => ({ by: team.carla, body: { name: `Paper ${uuid()}` } }),
  updateOutlet: async () => {
    const { slug, version } = await database().outlet.findFirstOrThrow()
    return { by: admin, params: { slug }, version, body: { country: 'GB' } }
  },
  createArticle: async () => ({
    by: team.carla,
    params: inProject(),
    body: { outlet: 'Paper', title: 'One', body: { format: 'text', content: `Said ${uuid()}.` } },
  }),
  updateArticle: async () => ({
    by: team.carla,
    params: await at('assigned'),
    version: 1,
    body: { title: 'Another' },
  }),
  updateBlocks: async () => ({
    by: team.carla,
    params: await at('assigned'),
    body: [{ n: 1, kind: 'QUOTE' }],
  }),
  putAssignments: async () => ({
    by: team.carla,
    params: await at('imported'),
    body: { reviewers: [team.anna.id] },
  }),
  assignMany: async () => {
    const { articleId } = await at('imported')
    return {
      by: team.carla,
      params: inProject(),
      body: { articles: [articleId], reviewers: [team.anna.id] },
    }
  },
  createImport: async () => {
    const content = `A head\n\nSaid ${uuid()}.`
    const blocks = [
      { start: 0, end: 6, kind: 'HEADLINE' },
      { start: 8, end: content.length, kind: 'PARAGRAPH' },
    ]
    const articles = [{ start: 0, end: content.length, outlet: 'Paper', title: 'A head', blocks }]
    return { by: team.carla, params: inProject(), body: { content, articles } }
  },
  createAnnotation: async () => ({
    by: team.anna,
    params: await at('assigned'),
    body: { start: 0, end: 5, exact: 'Taxes', label: 'OPINION' },
  }),
  updateAnnotation: async () => {
    const { id } = await tag(team.anna, (await at('assigned')).articleId, 0, 'OPINION')
    return { by: team.anna, params: { annotationId: id }, version: 1, body: { note: 'Hm' } }
  },
  removeAnnotation: removal,
  submitReview: async () => ({
    by: team.anna,
    params: await at('tagged'),
    body: { untaggedOnPurpose: true },
  }),
  takeBackReview: async () => {
    const params = await at('tagged')
    await submit(team.anna, params.articleId)
    return { by: team.anna, params }
  },
  closeReviewing: async () => {
    const params = await at('tagged')
    await submit(team.anna, params.articleId)
    return { by: team.carla, params, body: reason }
  },
  returnReview: async () => {
    const { articleId } = await at('revealed')
    const { readings } = await ok(team.carla, getArticle, { params: { articleId } })
    return { by: team.carla, params: { reviewId: readings[0]?.layerId ?? '' }, body: reason }
  },
  decide: async () => {
    const params = await at('revealed')
    return { by: team.carla, params, body: { kind: 'NO_TAG', clusterId: await cluster(params.articleId) } }
  },
  acceptAgreed: async () => ({ by: team.carla, params: await at('revealed') }),
  undoDecision: async () => {
    const { articleId } = await at('settled')
    return { by: team.carla, params: { articleId, clusterId: await cluster(articleId) } }
  },
  sendForSignOff: async () => ({ by: team.carla, params: await at('settled') }),
  signOff: async () => {
    const params = await at('sent')
    const { version } = await ok(team.dora, getAdjudication, { params })
    return { by: team.dora, params, body: { statement: true, adjudicationVersion: version, password } }
  },
  sendBack: async () => ({ by: team.dora, params: await at('sent'), body: reason }),
  reopen: async () => ({ by: team.dora, params: await at('signed'), body: reason }),
  withdraw: async () => ({ by: team.dora, params: await at('assigned'), body: reason }),
  restore: async () => {
    const params = await at('assigned')
    await database().article.update({
      where: { id: params.articleId },
      data: { state: 'WITHDRAWN', withdrawnFrom: 'IN_REVIEW' },
    })
    return { by: team.dora, params, body: reason }
  },
}

// Whoever has signed out is nobody: what they repeat is not theirs.
const repeatable = operations.filter(
  ({ name, method, stores }) => method !== 'GET' && stores !== false && name !== 'signOut',
)
const secrets: string[] = [password, 'token-of-the-console']

function twice(operation: (typeof operations)[number], { by, ...asked }: Asked): () => Promise<Answered> {
  const headers = { 'idempotency-key': uuid() }
  return () => call(by, operation, { ...asked, headers })
}

beforeAll(() => owner.connect())
afterAll(() => owner.end())

describe('a change asked for twice under one key', () => {
  it('has a request here for every change there is', () => {
    expect(Object.keys(changes).sort()).toEqual(repeatable.map(({ name }) => name).sort())
  })

  it.each(repeatable.map((operation) => [operation.name, operation] as const))(
    '%s: happens once and is answered alike',
    async (name, operation) => {
      if (name !== 'setUp') {
        team ??= await createTeam()
        admin ??= await createActor({ role: 'ADMIN' })
      }
      const asked = await changes[name]?.()
      if (!asked) throw new Error(`no request for ${name}`)
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
      if (name === 'createInvitation') secrets.push((first.body as { token: string }).token)
    },
  )

  it('is given again to the same person and for the same words only', async () => {
    const { by, ...asked } = await removal()
    const headers = { 'idempotency-key': uuid() }
    const ask = (actor: Actor | null, more: object = {}) =>
      call(actor, removeAnnotation, { ...asked, headers, ...more })
    expect((await ask(by)).status).toBe(204)
    expect((await ask(team.bert)).status).toBe(404)
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
    await call(team.anna, createProject, { body: { name: 'Guess' }, headers })
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
