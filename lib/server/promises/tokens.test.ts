/** Tokens of scripts: what each scope opens, what no token ever does, and how they end. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as articleRoute from '../../../app/api/v1/projects/[slug]/articles/route'
import { createToken, listTokens, revokeToken } from '../../contract/accounts'
import { listAnnotations } from '../../contract/annotations'
import { createArticle } from '../../contract/articles'
import type { Operation } from '../../contract/operation'
import { operations } from '../../contract/operations'
import { createOutlet } from '../../contract/outlets'
import { deactivatePerson, getMe, listPeople } from '../../contract/people'
import { createProject } from '../../contract/projects'
import { database } from '../database/database'
import { hashOfToken } from '../people/secret-token'
import { call, ok } from '../testing/api'
import { everything } from '../testing/everything'
import { createArticleAt, createTeam, submit, type Team, tag } from '../testing/scenario'
import { cookieOf, createActor, createWorld, type SignedIn } from '../testing/world'

const world = await createWorld()
const owner = new Client({ connectionString: world.ownerUrl })

const held = ['read', 'annotate', 'import', 'export'] as const
type Scope = (typeof held)[number]

/** The scope that each operation needs; 'human' is for no token. */
const table: Record<string, Scope | 'human'> = {
  getMe: 'read',
  getMyWork: 'read',
  setUp: 'human',
  createInvitation: 'human',
  listInvitations: 'read',
  revokeInvitation: 'human',
  acceptInvitation: 'human',
  listPeople: 'read',
  getPerson: 'read',
  updatePerson: 'human',
  deactivatePerson: 'human',
  reactivatePerson: 'human',
  removePerson: 'human',
  erasePerson: 'human',
  createResetLink: 'human',
  signOut: 'human',
  updateAccount: 'human',
  listSessions: 'read',
  endSession: 'human',
  signOutEverywhere: 'human',
  changePassword: 'human',
  resetPassword: 'human',
  listTokens: 'read',
  createToken: 'human',
  revokeToken: 'human',
  listProjects: 'read',
  createProject: 'import',
  getProject: 'read',
  updateProject: 'import',
  removeProject: 'human',
  getGuidelines: 'read',
  listGuidelines: 'read',
  listMembers: 'read',
  addMember: 'human',
  joinProject: 'human',
  updateMember: 'human',
  removeMember: 'human',
  listOutlets: 'read',
  createOutlet: 'import',
  getOutlet: 'read',
  getReport: 'read',
  listReports: 'read',
  exportReport: 'export',
  exportReports: 'export',
  exportComparison: 'export',
  compareOutlets: 'read',
  listPassages: 'read',
  listStretches: 'read',
  updateOutlet: 'import',
  mergeOutlet: 'import',
  removeOutlet: 'import',
  createArticle: 'import',
  listArticles: 'read',
  getArticle: 'read',
  updateArticle: 'import',
  removeArticle: 'human',
  updateBlocks: 'import',
  putAssignments: 'import',
  assignMany: 'import',
  setOutletOfMany: 'import',
  setRightsOfMany: 'import',
  withdrawMany: 'human',
  previewImport: 'import',
  createImport: 'import',
  listImports: 'read',
  getImport: 'read',
  undoImport: 'import',
  listAnnotations: 'read',
  createAnnotation: 'annotate',
  updateAnnotation: 'annotate',
  removeAnnotation: 'annotate',
  submitReview: 'annotate',
  takeBackReview: 'annotate',
  closeReviewing: 'human',
  returnReview: 'human',
  getAgreement: 'read',
  getAdjudication: 'read',
  decide: 'annotate',
  acceptAgreed: 'annotate',
  undoDecision: 'annotate',
  sendForSignOff: 'annotate',
  signOff: 'human',
  sendBack: 'human',
  reopen: 'human',
  hold: 'human',
  release: 'human',
  withdraw: 'human',
  restore: 'human',
  exportArticle: 'export',
  getLive: 'read',
  getReady: 'read',
  getKeys: 'read',
  verifyBundle: 'read',
  getDocument: 'read',
  getArticleAudit: 'read',
  getAudit: 'read',
  verifyAudit: 'read',
}

let team: Team

beforeAll(async () => {
  await owner.connect()
  team = await createTeam()
})
afterAll(() => owner.end())

/** A token's header, made by its owner. */
async function bearer(by: SignedIn, scopes: readonly Scope[] = held) {
  const { token, id } = await ok(by, createToken, { body: { name: 'Script', scopes: [...scopes] } })
  return { id, token, headers: { authorization: `Bearer ${token}` } }
}

function paramsOf({ path }: Operation): Record<string, string> {
  const nobody = '00000000-0000-7000-8000-000000000000'
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  return Object.fromEntries(names.map((name) => [name, name === 'slug' ? 'no-such' : nobody]))
}

describe('the scope table', () => {
  it('has a row for every operation of the contract, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(operations.map(({ name }) => name).sort())
  })

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s is opened by its scope alone, before anything is looked at',
    async (name, operation) => {
      const admin = await createActor({ role: 'ADMIN' })
      const tokens = await Promise.all(held.map((scope) => bearer(admin, [scope])))
      const before = await everything(owner, ['Session', 'ApiToken'])
      const asked = operation.method === 'GET' ? {} : { body: { nonsense: true } }
      for (const [place, { headers }] of tokens.entries()) {
        const { status, body } = await call(null, operation, {
          params: paramsOf(operation),
          headers,
          ...asked,
        })
        const { code, scope } = Object(body) as { code?: string; scope?: string }
        if (table[name] === 'human') expect([status, code], held[place]).toEqual([403, 'human_required'])
        else if (table[name] === held[place])
          expect([code, scope], held[place]).not.toEqual(['forbidden', table[name]])
        else expect([status, code, scope], held[place]).toEqual([403, 'forbidden', table[name]])
      }
      expect(await everything(owner, ['Session', 'ApiToken'])).toBe(before)
    },
  )
})

describe('a token', () => {
  it('is shown once and kept as a hash; it ends after 90 days unless said otherwise, and never later than a year', async () => {
    const { token, expiresAt, createdAt } = await ok(team.anna, createToken, {
      body: { name: 'Script', scopes: ['read'] },
    })
    expect(token).toMatch(/^sm_[\w-]{43}$/)
    expect((Date.parse(expiresAt) - Date.parse(createdAt)) / 86_400_000).toBeCloseTo(90)
    expect(await everything(owner)).not.toContain(token)
    const { items } = await ok(team.anna, listTokens, {})
    expect(JSON.stringify(items)).not.toContain(token)
    const tooLong = { name: 'Script', scopes: ['read'], days: 366 }
    expect((await call(team.anna, createToken, { body: tooLong })).status).toBe(422)
    for (const scopes of [[], ['sign'], ['read', 'read']]) {
      expect((await call(team.anna, createToken, { body: { name: 'Script', scopes } })).status).toBe(422)
    }
  })

  it('can do what its owner may, and no more: a role that is lost is lost for it at once', async () => {
    const admin = await createActor({ role: 'ADMIN' })
    const { headers } = await bearer(admin)
    expect((await call(null, listPeople, { headers })).status).toBe(200)
    await database().user.update({ where: { id: admin.id }, data: { role: 'MEMBER' } })
    expect((await call(null, listPeople, { headers })).status).toBe(403)
  })

  it('sees no more of a blind article than its owner', async () => {
    const articleId = await createArticleAt(team, 'tagged')
    const { headers } = await bearer(team.bert)
    const { items } = (await call(null, listAnnotations, { params: { articleId }, headers })).body as {
      items: []
    }
    expect(items).toHaveLength(2)
    const { layerId } = await database().review.findFirstOrThrow({
      where: { articleId, reviewerId: team.anna.id },
    })
    const query = { layer: layerId }
    expect((await call(null, listAnnotations, { params: { articleId }, query, headers })).status).toBe(404)
  })

  it('needs no Origin, has idempotency like everybody, and no cookie beside it counts', async () => {
    const { headers } = await bearer(team.carla, ['import'])
    const body = { name: 'Paper of a script' }
    const key = { 'idempotency-key': '0b9d4f2e-6a55-4d3f-9f3e-2f2f6f0e7a11' }
    const ask = () =>
      call(null, createOutlet, { body, headers: { ...headers, ...key, origin: 'https://evil.example' } })
    const [first, again] = [await ask(), await ask()]
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    const request = new Request(`${world.origin}/api/v1/projects/${team.project.slug}/articles`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        outlet: 'Paper',
        title: 'One',
        body: { format: 'text', content: 'Said by a script.' },
      }),
    })
    const context = { params: Promise.resolve({ slug: team.project.slug }) }
    expect((await articleRoute.POST(request, context)).status).toBe(201)
    const cookie = await cookieOf(await createActor({ role: 'ADMIN' }))
    expect((await call(null, listPeople, { headers: { ...headers, cookie } })).status).toBe(403)
  })

  it('says when it was used last', async () => {
    const { headers, id } = await bearer(team.dora)
    const last = async () =>
      (await ok(team.dora, listTokens, {})).items.find((one) => one.id === id)?.lastUsedAt
    expect(await last()).toBeNull()
    await call(null, getMe, { headers })
    expect(Date.now() - Date.parse((await last()) ?? '')).toBeLessThan(60_000)
  })

  it('is on record as what acted, in its project’s chain and in the article’s', async () => {
    const { headers } = await bearer(team.carla)
    const body = {
      outlet: 'Paper',
      title: 'Two',
      body: { format: 'text', content: 'Said by another script.' },
    }
    const made = await call(null, createArticle, { params: { slug: team.project.slug }, headers, body })
    const { id } = made.body as { id: string }
    const project = (await call(null, createProject, { headers, body: { name: 'Of a script' } })).body as {
      slug: string
    }
    const { id: projectId } = await database().project.findUniqueOrThrow({ where: { slug: project.slug } })
    for (const chain of [`article:${id}`, `project:${projectId}`]) {
      const [event] = await database().auditEvent.findMany({ where: { chain }, orderBy: { seq: 'asc' } })
      expect(JSON.parse(event?.body ?? ''), chain).toMatchObject({ byToken: true })
    }
    const own = await createArticleAt(team, 'imported')
    const events = await database().auditEvent.findMany({ where: { chain: `article:${own}` } })
    expect(events.filter(({ body }) => body.includes('byToken'))).toEqual([])
  })

  it('tags and hands in for its owner', async () => {
    const articleId = await createArticleAt(team, 'assigned')
    await tag(team.anna, articleId, 0, 'OPINION')
    const { token } = await bearer(team.anna, ['annotate'])
    const headers = { authorization: `bearer ${token}` }
    const path = operations.find(({ name }) => name === 'submitReview')
    if (!path) throw new Error('no such operation')
    const answer = await call(null, path, {
      params: { articleId },
      headers,
      body: { untaggedOnPurpose: true },
    })
    expect(answer.status, answer.text).toBe(200)
    await expect(submit(team.anna, articleId)).rejects.toThrow()
  })
})

describe('a bearer that opens nothing', () => {
  const refused = { status: 401, code: 'unauthenticated' }

  it.each(['', '%E0%A4%A', 'sm_', `sm_${'x'.repeat(43)}`, 'x'.repeat(5_000), 'a b c'])(
    'row 55: %j is 401, whatever is asked and whoever’s cookie lies beside it',
    async (token) => {
      const authorization = `Bearer ${token}`
      const cookie = await cookieOf(team.anna)
      const withCookie: Record<string, string> = { authorization, cookie }
      for (const headers of [{ authorization }, withCookie]) {
        for (const operation of operations.filter(({ name }) =>
          ['getMe', 'getKeys', 'signOff'].includes(name),
        )) {
          const asked = operation.method === 'GET' ? {} : { body: {} }
          const answer = await call(null, operation, { params: paramsOf(operation), headers, ...asked })
          expect(answer.body, operation.name).toMatchObject(refused)
          expect(answer.headers.get('www-authenticate')).toBe('Bearer')
          expect(answer.headers.get('set-cookie'), 'the session that is there stays').toBeNull()
        }
      }
    },
  )

  it('another scheme is none of ours: the cookie counts', async () => {
    const headers = { authorization: 'Basic YTpi', cookie: await cookieOf(team.anna) }
    expect((await call(null, getMe, { headers })).status).toBe(200)
  })

  it('revoked, run out, or of a deactivated person says the same, from the next request on', async () => {
    const [admin, anna] = [await createActor({ role: 'ADMIN' }), await createActor()]
    const [revoked, late, orphaned] = [await bearer(anna), await bearer(anna), await bearer(anna)]
    const works = async ({ headers }: { headers: Record<string, string> }) =>
      (await call(null, getMe, { headers })).status
    expect(await Promise.all([revoked, late, orphaned].map(works))).toEqual([200, 200, 200])
    expect((await call(team.bert, revokeToken, { params: { tokenId: revoked.id } })).status).toBe(404)
    await ok(anna, revokeToken, { params: { tokenId: revoked.id } })
    expect((await call(anna, revokeToken, { params: { tokenId: revoked.id } })).status).toBe(404)
    await database().apiToken.update({
      where: { tokenHash: hashOfToken(late.token) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await Promise.all([revoked, late, orphaned].map(works))).toEqual([401, 401, 200])
    await ok(admin, deactivatePerson, { params: { userId: anna.id } })
    expect(await works(orphaned)).toBe(401)
  })
})
