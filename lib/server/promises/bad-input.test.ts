/** Requests that are not as they should be, by their row in the list of bad input. */
import { encode } from 'next-auth/jwt'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { createProject as createProjectRow } from '../../../prisma/factories'
import { createAnnotation, removeAnnotation } from '../../contract/annotations'
import { type Article, createArticle, getArticle, listArticles } from '../../contract/articles'
import { JSON_LIMIT } from '../../contract/operation'
import { createOutlet, listOutlets } from '../../contract/outlets'
import { getMe } from '../../contract/people'
import { createProject, getProject, listProjects } from '../../contract/projects'
import { submitReview } from '../../contract/reviews'
import { database } from '../database/database'
import { sessionCookie } from '../session'
import { type Answered, call } from '../testing/api'
import { createArticleAt, createTeam, type Team } from '../testing/scenario'
import { cookieOf, createActor, createMember, createWorld } from '../testing/world'

await createWorld()
let team: Team
let articleId = ''

beforeAll(async () => {
  team = await createTeam()
  articleId = await createArticleAt(team, 'assigned')
})

const at = () => ({ params: { articleId } })
const create = (raw: BodyInit, headers = {}) => call(team.carla, createProject, { raw, headers })

/** The body but for what is never the same twice. */
function withoutId({ body, text }: Answered): object {
  if (typeof body !== 'object') throw new Error(`no problem: ${text}`)
  return { ...body, requestId: null }
}

describe('a body', () => {
  it.each(['{"name":', '{"name":"x",}', 'name=x', '{"name":NaN}', "{'name':'x'}"])(
    'row 1: that is no JSON is named so: %s',
    async (raw) => {
      expect((await create(raw)).body).toMatchObject({ status: 400, code: 'bad_json' })
    },
  )

  it('row 1: that is no UTF-8 is no JSON', async () => {
    const raw = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
    expect((await create(raw)).body).toMatchObject({ status: 400, code: 'bad_json' })
  })

  it.each(['[]', 'null', '"x"', '1', 'true', ''])('row 2: that is no object is refused: %s', async (raw) => {
    expect((await create(raw)).body).toMatchObject({ status: 422, code: 'validation' })
  })

  it('row 3: with a key too many names the key and does not repeat its value', async () => {
    const { body, text } = await create('{"name":"A","role":"admin-of-all"}')
    expect(body).toMatchObject({ status: 422, code: 'validation', errors: [{ path: 'role' }] })
    expect(text).not.toContain('admin-of-all')
  })

  it.each([
    '{"name":"A","__proto__":{"polluted":true}}',
    '{"name":"A","policy":{"__proto__":{"polluted":true}}}',
    '{"name":"A","constructor":{"prototype":{"polluted":true}}}',
    '{"name":"A","policy":{"constructor":{"prototype":{"polluted":true}}}}',
  ])('row 4: that would pollute every object is refused: %s', async (raw) => {
    expect((await create(raw)).body).toMatchObject({ status: 422, code: 'validation' })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('row 5: ten thousand levels deep, or a byte too long, is refused at once', async () => {
    const deep = `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    const long = `{"name":"${'x'.repeat(JSON_LIMIT - 10)}"}`
    expect(long).toHaveLength(JSON_LIMIT + 1)
    for (const [raw, status] of [
      [deep, 422],
      [long, 413],
    ] as const) {
      const began = performance.now()
      expect((await create(raw)).status).toBe(status)
      expect(performance.now() - began).toBeLessThan(1_000)
    }
  })

  it('row 6: of 200 MB without a length is read up to the limit and no further', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x20)
    const stream = { pulled: 0, cancelled: false }
    const raw = new ReadableStream({
      pull(controller) {
        stream.pulled += chunk.length
        if (stream.pulled > 200_000_000) controller.close()
        else controller.enqueue(chunk)
      },
      cancel() {
        stream.cancelled = true
      },
    })
    const before = process.memoryUsage().rss
    expect((await create(raw)).body).toMatchObject({ status: 413, code: 'too_large', limit: JSON_LIMIT })
    expect(stream).toEqual({ pulled: expect.any(Number), cancelled: true })
    expect(stream.pulled).toBeLessThan(JSON_LIMIT + 5 * chunk.length)
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'row 7: that is JSON but says %j is refused',
    async (type) => {
      const answer = await create('{"name":"A"}', { 'content-type': type })
      expect(answer.body).toMatchObject({ status: 415, code: 'unsupported_media_type' })
    },
  )
})

describe('a change', () => {
  it.each([
    'null',
    'https://evil.example',
    'http://localhost:3001',
    'http://localhost:3000.evil.example',
    '',
  ])('row 8: whose origin is %j is refused', async (origin) => {
    const answer = await create('{"name":"A"}', { origin })
    expect(answer.body).toMatchObject({ status: 403, code: 'bad_origin' })
  })

  it('row 8: with a cookie and without an origin is refused', async () => {
    const { POST } = await import('../../../app/api/v1/projects/route')
    const headers = { cookie: await cookieOf(team.carla), 'content-type': 'application/json' }
    const request = new Request(`${process.env.PUBLIC_URL}/api/v1/projects`, {
      method: 'POST',
      headers,
      body: '{"name":"A"}',
    })
    const response = await POST(request, { params: Promise.resolve({}) })
    expect(await response.json()).toMatchObject({ status: 403, code: 'bad_origin' })
  })

  it('row 9: asked for by another method says which ones there are', async () => {
    const submitted = await call(team.anna, { ...submitReview, method: 'GET' }, at())
    expect([submitted.status, submitted.headers.get('allow')]).toEqual([405, 'POST'])
    expect(submitted.body).toMatchObject({ code: 'method_not_allowed' })
    const read = await call(
      team.anna,
      { ...removeAnnotation, method: 'GET' },
      { params: { annotationId: uuid() } },
    )
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'PATCH, DELETE'])
    const { review } = (await call(team.anna, getArticle, at())).body as { review: { state: string } }
    expect(review.state).toBe('NOT_STARTED')
  })
})

describe('an id', () => {
  const noIds = ['abc', '../x', 'x'.repeat(5_000), '\0', '%00', '', ' ', `${uuid()} `, `{${uuid()}}`]

  it('row 10: that is none is as absent as one that names nothing', async () => {
    const absent = withoutId(await call(team.anna, getArticle, { params: { articleId: uuid() } }))
    expect(absent).toMatchObject({ status: 404, code: 'not_found' })
    for (const id of noIds) {
      expect(withoutId(await call(team.anna, getArticle, { params: { articleId: id } }))).toEqual(absent)
      const written = call(team.anna, createAnnotation, { params: { articleId: id }, body: {} })
      expect(withoutId(await written)).toEqual(absent)
      expect(withoutId(await call(team.anna, getProject, { params: { slug: id } }))).toEqual(absent)
    }
  })

  it('row 11: of another team’s article is as absent as one that names nothing', async () => {
    const stranger = await createMember(await createProjectRow(database()), 'EDITOR')
    const absent = withoutId(await call(stranger, getArticle, { params: { articleId: uuid() } }))
    expect(withoutId(await call(stranger, getArticle, at()))).toEqual(absent)
    expect(withoutId(await call(stranger, createAnnotation, { ...at(), body: {} }))).toEqual(absent)
  })
})

describe('somebody who may only read', () => {
  it.each([
    ['row 12: may not tag', { start: 0, end: 9, exact: 'The mayor', label: 'OPINION' }],
    ['row 13: may not tag, and is told nothing of what would be wrong', { start: 'x', role: 'admin' }],
  ])('%s', async (_title, body) => {
    const events = await database().auditEvent.count()
    const answer = await call(team.reader, createAnnotation, { ...at(), body })
    expect(answer.body).toMatchObject({ status: 403, code: 'forbidden', errors: [] })
    expect(await database().auditEvent.count()).toBe(events)
  })
})

describe('a cookie', () => {
  const unsigned = (claims: object) =>
    `${[{ alg: 'none', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`

  it('row 55: that is altered, expired, unsigned or of another secret is 401 and taken back', async () => {
    const sid = team.anna.session.id
    const [, own = ''] = (await cookieOf(team.anna)).split('=')
    const secret = process.env.NEXTAUTH_SECRET ?? ''
    const cookies = [
      `${own.slice(0, -4)}AAAA`,
      own.slice(0, 40),
      await encode({ token: { sid }, secret, maxAge: -60 }),
      await encode({ token: { sid }, secret: `${secret}x` }),
      await encode({ token: { sid: `${sid}'--` }, secret }),
      unsigned({ sid }),
      '%E0%A4%A',
      '\u00ff',
      '',
    ]
    for (const cookie of cookies) {
      const answer = await call(null, getMe, { headers: { cookie: `${sessionCookie()}=${cookie}` } })
      expect(answer.body, cookie).toMatchObject({ status: 401, code: 'unauthenticated' })
      expect(answer.headers.get('set-cookie'), cookie).toMatch(/Max-Age=0/)
    }
  })

  it('row 55: is needed: a bearer token of nonsense opens nothing and breaks nothing', async () => {
    const answer = await call(null, getMe, { headers: { authorization: 'Bearer %E0%A4%A' } })
    expect(answer.body).toMatchObject({ status: 401, code: 'unauthenticated' })
  })

  it('row 56: cannot be done without by the signals that Next sends itself', async () => {
    const headers = {
      'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
      'next-resume': '1',
      'next-action': '7f00000000000000000000000000000000000000',
    }
    expect((await call(null, getMe, { headers })).status).toBe(401)
    expect((await call(null, getArticle, { ...at(), headers })).status).toBe(401)
    expect((await call(null, createOutlet, { body: { name: 'X' }, headers })).status).toBe(401)
    expect((await call(team.anna, getArticle, { ...at(), headers })).status).toBe(200)
  })
})

describe('a query', () => {
  const ofArticles = (query: Record<string, string>) =>
    call(team.anna, listArticles, { params: { slug: team.project.slug }, query })

  it.each<Record<string, string>>([
    { page: '-1' },
    { page: '1e9' },
    { limit: '100000' },
    { limit: '0' },
    { limit: '1.5' },
    { limit: 'all' },
    { sort: 'password' },
    { cursor: 'not one of ours' },
    { cursor: 'x'.repeat(501) },
  ])('row 57: that pages or sorts as no list does is refused: %j', async (query) => {
    for (const answer of [
      await ofArticles(query),
      await call(team.anna, listOutlets, { query }),
      await call(team.anna, listProjects, { query }),
    ]) {
      expect(answer.body).toMatchObject({
        status: 422,
        code: 'validation',
        errors: [{ path: Object.keys(query)[0] }],
      })
    }
  })

  it.each(['%', '_', "'", '\\', '👋', 'x'.repeat(81)])(
    'row 58: for an outlet called %j matches none by a pattern',
    async (outlet) => {
      const answer = await ofArticles({ outlet })
      expect(answer.body).toMatchObject({ status: 422, code: 'validation' })
    },
  )

  it.each<Record<string, string>>([
    { state: '{"not":""}' },
    { 'state[]': 'IMPORTED' },
    { 'state[not]': '' },
    { state: '' },
  ])('row 59: that filters by more than a value is refused: %j', async (query) => {
    expect((await ofArticles(query)).body).toMatchObject({ status: 422, code: 'validation' })
  })

  it('row 59: that gives a filter twice is refused', async () => {
    const { GET } = await import('../../../app/api/v1/projects/[slug]/articles/route')
    const url = `${process.env.PUBLIC_URL}/api/v1/projects/${team.project.slug}/articles?state=IMPORTED&state=IN_REVIEW`
    const request = new Request(url, { headers: { cookie: await cookieOf(team.anna) } })
    const response = await GET(request, { params: Promise.resolve({ slug: team.project.slug }) })
    expect(await response.json()).toMatchObject({ status: 422, errors: [{ path: 'state' }] })
  })
})

describe('text', () => {
  const article = (title: string, content: string) =>
    call(team.carla, createArticle, {
      params: { slug: team.project.slug },
      body: { outlet: 'The Harbour Ledger', title, body: { format: 'text', content } },
    })

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
  ])('row 28: of one line with %s is refused', async (_what, text) => {
    expect((await article(text, 'A sentence.')).body).toMatchObject({ status: 422 })
  })

  it('row 28: of an article is stored without what no text can hold', async () => {
    const made = await article('A title', 'One\u0000two and a\ud800b.')
    expect(made.status).toBe(201)
    const { id } = made.body as { id: string }
    const { revision } = (await call(team.carla, getArticle, { params: { articleId: id } })).body as Article
    expect(revision.text).toContain('Onetwo and a\ufffdb.')
  })

  it('row 42: that is there already is named, and makes nothing new', async () => {
    const made = (await article('The same twice', 'It is said once.')).body as { id: string }
    const count = await database().article.count()
    const again = await article('The same twice', 'It is said once.')
    expect([again.status, again.body]).toEqual([200, { duplicateOf: made.id }])
    expect(await database().article.count()).toBe(count)
  })

  it('row 31: that looks like a page is kept as text, letter by letter', async () => {
    const admin = await createActor({ role: 'ADMIN' })
    const name = '<img src=x onerror=alert(1)>'
    const made = await call(admin, createOutlet, { body: { name } })
    expect(made.body).toMatchObject({ name, slug: expect.stringMatching(/^[a-z0-9-]+$/) })
    expect(made.headers.get('content-type')).toMatch(/^application\/json/)
  })
})
