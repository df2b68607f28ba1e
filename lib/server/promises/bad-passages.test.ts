/** Work on an article that is not as it should be, by its row in the list of bad input. */
import { JSDOM } from 'jsdom'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AdjudicationView, decide, getAdjudication, sendForSignOff } from '../../contract/adjudications'
import {
  type AnnotationView,
  createAnnotation,
  listAnnotations,
  removeAnnotation,
  updateAnnotation,
} from '../../contract/annotations'
import { type Article, getArticle, updateArticle } from '../../contract/articles'
import { exportArticle } from '../../contract/exports'
import { operations } from '../../contract/operations'
import { removeMember } from '../../contract/projects'
import { signOff } from '../../contract/sign-offs'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, type Team } from '../testing/scenario'
import { createMember, createWorld } from '../testing/world'

await createWorld()
let team: Team
let articleId = ''
let text = ''

beforeAll(async () => {
  team = await createTeam()
  articleId = await createArticleAt(team, 'assigned')
  text = ((await call(team.anna, getArticle, at())).body as Article).revision.text
})

const at = () => ({ params: { articleId } })

/** Where the words stand, in code points; an opinion, which needs nothing else. */
function passage(words: string) {
  const start = [...text.slice(0, text.indexOf(words))].length
  const end = start + [...words].length
  return { start, end, exact: words, label: 'OPINION', attributes: { holder: 'AUTHOR' } }
}

const tag = (body: unknown, headers = {}) => call(team.anna, createAnnotation, { ...at(), body, headers })
const events = () => database().auditEvent.count({ where: { chain: `article:${articleId}` } })

async function made(words: string): Promise<AnnotationView> {
  const answer = await tag(passage(words))
  expect(answer.status, answer.text).toBe(201)
  return answer.body as AnnotationView
}

describe('a passage', () => {
  it.each([
    { start: 5, end: 5 },
    { start: 9, end: 5 },
    { start: -1, end: 5 },
    { start: 0.5, end: 5 },
    { start: 0, end: 2 ** 53 },
  ])('row 14: that is no stretch of whole characters is refused: %j', async (span) => {
    const answer = await tag({ ...passage('The mayor'), ...span })
    expect(answer.body).toMatchObject({ status: 422, code: 'span_invalid' })
  })

  it.each(['1e400', 'null', '"0"', '[0]'])('row 14: that begins at %s is refused', async (start) => {
    const raw = `{"start":${start},"end":9,"exact":"The mayor","label":"OPINION"}`
    const answer = await call(team.anna, createAnnotation, { ...at(), raw })
    expect(answer.body).toMatchObject({ status: 422, errors: [{ path: 'start' }] })
  })

  it('row 15: past the end of the text is refused with the text’s length', async () => {
    const { length } = [...text]
    const answer = await tag({ ...passage('The mayor'), end: length + 1 })
    expect(answer.body).toMatchObject({ status: 422, code: 'span_out_of_range', length })
    const within = { source: { span: { start: 0, end: length + 1 } } }
    const source = await tag({ ...passage('The mayor'), label: 'SOURCED_FACT', attributes: within })
    expect(source.body).toMatchObject({
      code: 'span_out_of_range',
      errors: [{ path: 'attributes.source.span' }],
    })
  })

  it('row 16: whose quote stands elsewhere is refused with what stands there', async () => {
    const answer = await tag({ ...passage('The mayor'), exact: 'The major' })
    expect(answer.body).toMatchObject({ status: 409, code: 'quote_mismatch', actual: 'The mayor' })
  })

  it('row 17: that cuts a character in two is refused with the whole of it', async () => {
    const whole = passage('👋🏽')
    const half = { ...whole, end: whole.start + 1, exact: '👋' }
    const answer = await tag(half)
    expect(answer.body).toMatchObject({
      status: 422,
      code: 'span_splits_character',
      widened: { start: whole.start, end: whole.end },
    })
    expect(whole.end - whole.start).toBe(2)
  })

  it('row 18: in which nothing can be seen is refused', async () => {
    for (const blank of ['\n', ' ']) {
      expect((await tag(passage(blank))).body).toMatchObject({ status: 422, code: 'span_blank' })
    }
  })

  it('rows 14 to 18 leave nothing behind', async () => {
    expect((await call(team.anna, listAnnotations, at())).body).toMatchObject({ items: [] })
  })
})

describe('the same thing twice', () => {
  it('row 23: under one key is done once, and answered as the first time', async () => {
    const headers = { 'idempotency-key': uuid() }
    const first = await tag(passage('The mayor'), headers)
    const before = await events()
    const again = await tag(passage('The mayor'), headers)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await events()).toBe(before)
  })

  it('row 24: under one key but not the same is refused', async () => {
    const headers = { 'idempotency-key': uuid() }
    expect((await tag(passage('taxes rose'), headers)).status).toBe(201)
    const other = await tag(passage('in March'), headers)
    expect(other.body).toMatchObject({ status: 422, code: 'key_reused' })
    expect((await tag(passage('in March'), { 'idempotency-key': 'mine' })).body).toMatchObject({
      status: 422,
      errors: [{ path: 'Idempotency-Key' }],
    })
  })

  it('row 24: a key of somebody else is another key', async () => {
    const headers = { 'idempotency-key': uuid() }
    expect((await tag(passage('Officials'), headers)).status).toBe(201)
    const other = await call(team.bert, createAnnotation, { ...at(), body: passage('Officials'), headers })
    expect([other.status, other.headers.get('idempotency-replayed')]).toEqual([201, null])
  })

  it('row 24: while the first is still running is refused, and then answered as the first', async () => {
    const headers = { 'idempotency-key': uuid() }
    const release = await holdArticle()
    const first = tag(passage('farce'), headers)
    await untilWaiting()
    const second = await tag(passage('farce'), headers)
    expect(second.body).toMatchObject({ status: 409, code: 'in_progress' })
    await release()
    expect((await first).status).toBe(201)
    const third = await tag(passage('farce'), headers)
    expect([third.status, third.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  })

  it('row 24: a refusal is not kept: the same key may be tried again', async () => {
    const headers = { 'idempotency-key': uuid() }
    expect((await tag({ ...passage('witnesses'), exact: 'x' }, headers)).status).toBe(409)
    expect((await tag(passage('witnesses'), headers)).status).toBe(201)
  })

  it('under an id of the client’s own is the same thing, or the id is taken', async () => {
    const body = { ...passage('believed'), id: uuid() }
    expect((await tag(body)).status).toBe(201)
    const before = await events()
    const again = await tag(body)
    expect([again.status, (again.body as AnnotationView).id]).toEqual([200, body.id])
    expect((await tag({ ...passage('known'), id: body.id })).body).toMatchObject({
      status: 409,
      code: 'id_taken',
    })
    const others = await call(team.bert, createAnnotation, { ...at(), body })
    expect(others.body).toMatchObject({ status: 409, code: 'id_taken' })
    expect(await events()).toBe(before)
  })
})

describe('a version', () => {
  it('row 21: that is not the latest is refused with what stands there now', async () => {
    const { id, version } = await made('beginning')
    const params = { annotationId: id }
    const changed = await call(team.anna, updateAnnotation, { params, version, body: { note: 'Mine' } })
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
    const current = { id, version: 2, note: 'Mine' }
    for (const stale of [
      await call(team.anna, updateAnnotation, { params, version, body: { note: 'Other' } }),
      await call(team.anna, removeAnnotation, { params, version }),
    ]) {
      expect(stale.body).toMatchObject({ status: 409, code: 'version_conflict', current })
    }
    const title = { version: 99, body: { title: 'Another' } }
    expect((await call(team.carla, updateArticle, { ...at(), ...title })).body).toMatchObject({
      code: 'version_conflict',
      current: { id: articleId },
    })
  })

  it('row 22: that is not said, or not as one, is asked for', async () => {
    const { id } = await made('from')
    const given: Record<string, string>[] = [
      {},
      { 'if-match': '*' },
      { 'if-match': '1' },
      { 'if-match': 'W/"1"' },
      { 'if-match': '"x"' },
    ]
    for (const headers of given) {
      const answer = await call(team.anna, removeAnnotation, { params: { annotationId: id }, headers })
      expect(answer.body).toMatchObject({ status: 428, code: 'precondition_required' })
    }
  })
})

describe('a note', () => {
  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
  ])('row 28: with %s is refused', async (_what, note) => {
    const answer = await tag({ ...passage('council'), note })
    expect(answer.body).toMatchObject({ status: 422, code: 'validation', errors: [{ path: 'note' }] })
  })

  it('row 28: that turns the direction of writing, or holds what cannot be seen, is kept as it is', async () => {
    const note = 'a\u202Ecba\u202C\u200Bd'
    const answer = await tag({ ...passage('council'), note })
    expect([answer.status, (answer.body as AnnotationView).note]).toEqual([201, note])
  })
})

describe('an article that is further on', () => {
  // No operation makes a second revision yet, so there is no `revision_superseded` either: this is what holds instead.
  it('row 19: is not tagged on an earlier revision, nor is anything changed there', async () => {
    expect(operations.filter(({ path }) => path.includes('revision'))).toEqual([])
    const params = { articleId: await createArticleAt(team, 'tagged') }
    const { revision } = (await call(team.anna, getArticle, { params })).body as Article
    const named = await call(team.anna, createAnnotation, {
      params,
      body: { ...passage('farce'), revisionId: revision.id },
    })
    expect(named.body).toMatchObject({ status: 422, errors: [{ path: 'revisionId' }] })
    const [{ id, version } = { id: '', version: 0 }] = (
      (await call(team.anna, listAnnotations, { params })).body as { items: AnnotationView[] }
    ).items
    await supersede(params.articleId, revision.id)
    const change = { params: { annotationId: id }, version, body: { note: 'On the old text' } }
    for (const answer of [
      await call(team.anna, createAnnotation, { params, body: passage('farce') }),
      await call(team.anna, updateAnnotation, change),
    ]) {
      expect(answer.body).toMatchObject({ status: 403, code: 'forbidden' })
    }
    expect((await call(team.anna, listAnnotations, { params })).body).toMatchObject({ items: [] })
    expect(await database().annotation.findUnique({ where: { id } })).toMatchObject({ version, note: null })
  })

  /** Makes a second revision of the same words the current one, as an operation that does so will. */
  async function supersede(articleId: string, earlierId: string): Promise<void> {
    const revisionId = uuid()
    const { sentences, links, ...row } = await database().revision.findUniqueOrThrow({
      where: { id: earlierId },
    })
    const blocks = await database().block.findMany({ where: { revisionId: earlierId } })
    await database().revision.create({
      data: { ...row, id: revisionId, number: 2, sentences: sentences as [], links: links as [] },
    })
    await database().block.createMany({ data: blocks.map((block) => ({ ...block, revisionId })) })
    await database().article.update({ where: { id: articleId }, data: { revisionId } })
  }

  it('row 20: is not tagged once it is signed', async () => {
    const params = { articleId: await createArticleAt(team, 'signed') }
    const answer = await call(team.anna, createAnnotation, { params, body: passage('farce') })
    expect(answer.body).toMatchObject({ status: 409, code: 'article_signed' })
  })

  it('row 25: is not signed by who settled it', async () => {
    const params = { articleId: await createArticleAt(team, 'sent') }
    const { version } = (await call(team.carla, getAdjudication, { params })).body as { version: number }
    const body = { statement: true, adjudicationVersion: version }
    expect((await call(team.carla, signOff, { params, body })).body).toMatchObject({
      status: 403,
      code: 'four_eyes',
      rule: 'ANYONE_ELSE',
    })
  })

  it('row 26: is signed once by two who sign at the same moment', async () => {
    const emma = await createMember(team.project, 'EDITOR', { name: 'Emma' })
    const params = { articleId: await createArticleAt(team, 'sent') }
    const { version } = (await call(team.dora, getAdjudication, { params })).body as { version: number }
    const body = { statement: true, adjudicationVersion: version }
    const both = await Promise.all([team.dora, emma].map((actor) => call(actor, signOff, { params, body })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already_signed' })
    const where = { chain: `article:${params.articleId}`, action: 'article.signed_off' }
    expect(await database().auditEvent.count({ where })).toBe(1)
    expect(await database().signOff.count({ where: params })).toBe(1)
  })

  it('row 27: is not sent while something is undecided, and says what', async () => {
    const params = { articleId: await createArticleAt(team, 'revealed') }
    const { clusters } = (await call(team.carla, getAdjudication, { params })).body as {
      clusters: { id: string }[]
    }
    const answer = await call(team.carla, sendForSignOff, { params })
    expect(answer.body).toMatchObject({ status: 409, code: 'open_items' })
    for (const { id } of clusters) expect(answer.text).toContain(id)
    expect(clusters).not.toHaveLength(0)
  })

  it('row 32: shows an outlet or a source that looks like a formula as it is, and runs in no table', async () => {
    const outlet = '=HYPERLINK("https://evil.example","x")'
    const exported = await exportsNaming(outlet)
    expect(JSON.parse((await exported('jsonld')).text).article.outlet).toBe(outlet)
    const table = await exported('csv')
    expect(table.text).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")"`)
    expect(table.text).not.toMatch(/(^|,)"?=/m)
  })

  it('row 31: shows an outlet or a source that looks like a page as text in what is exported', async () => {
    const outlet = '<img src=x onerror=alert(1)>'
    const exported = await exportsNaming(outlet)
    const json = await exported('jsonld')
    expect(JSON.parse(json.text).article.outlet).toBe(outlet)
    expect(json.headers.get('content-type')).toMatch(/^application\/ld\+json/)
    expect((await exported('csv')).text).toContain(`,"${outlet}","MEDIA",`)
    const page = await exported('html')
    const { document } = new JSDOM(page.text).window
    expect(document.title).toContain(`(${outlet})`)
    expect(document.querySelector('main')?.textContent).toContain(outlet)
    expect(document.querySelector('.notes')?.textContent).toContain(outlet)
    expect(document.querySelectorAll('img, script, [onerror], [src]')).toHaveLength(0)
    for (const { headers } of [json, page]) {
      expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    }
  })

  /** An article whose outlet and whose source are called so, as files of Anna’s reading. */
  async function exportsNaming(name: string) {
    const params = { articleId: await createArticleAt(team, 'tagged') }
    const { version } = await ok(team.carla, getArticle, { params })
    await ok(team.carla, updateArticle, { params, version, body: { outlet: name } })
    const { items } = await ok(team.anna, listAnnotations, { params })
    const sourced = items.find(({ label }) => label === 'SOURCED_FACT')
    await ok(team.anna, updateAnnotation, {
      params: { annotationId: sourced?.id ?? '' },
      version: sourced?.version ?? 0,
      body: { label: 'SOURCED_FACT', attributes: { source: { name, type: 'MEDIA' } } },
    })
    return (format: string) => call(team.anna, exportArticle, { params, query: { format, layer: 'own' } })
  }
})

describe('a member', () => {
  it('row 63: who still has something to read, or is the last editor, stays', async () => {
    const other = await createTeam()
    await createArticleAt(other, 'assigned')
    const remove = (userId: string) =>
      call(other.carla, removeMember, { params: { slug: other.project.slug, userId } })
    expect((await remove(other.anna.id)).body).toMatchObject({ status: 409, code: 'in_use', count: 1 })
    expect((await remove(other.dora.id)).status).toBe(204)
    expect((await remove(other.carla.id)).body).toMatchObject({ status: 409, code: 'last_editor' })
  })
})

/** Keeps the article's row locked, as a slow change does, until released. */
async function holdArticle(): Promise<() => Promise<void>> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let held: Promise<unknown> = Promise.resolve()
  await new Promise<void>((locked) => {
    held = database().$transaction(
      async (db) => {
        await db.$queryRaw`select 1 from "Article" where "id" = ${articleId}::uuid for update`
        locked()
        await released
      },
      { timeout: 20_000 },
    )
  })
  return async () => {
    release()
    await held
  }
}

/** Resolves once another session waits for a lock. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const [row] = await database().$queryRaw<{ waiting: bigint }[]>`
      select count(*) as "waiting" from pg_locks
      where not granted and "locktype" in ('transactionid', 'tuple')
        and "pid" in (select "pid" from pg_stat_activity where "datname" = current_database())`
    if (row && row.waiting > 0n) return
  }
}

describe('what is taken away', () => {
  it('row 63: is a tag, a decision, a member, a session or a token of one’s own, and of the rest only what nothing rests on', () => {
    const removing = operations.filter(({ method }) => method === 'DELETE').map(({ name }) => name)
    expect(removing.sort()).toEqual([
      'endSession',
      'removeAnnotation',
      'removeArticle',
      'removeMember',
      'removeOutlet',
      'removePerson',
      'removeProject',
      'revokeInvitation',
      'revokeToken',
      'undoDecision',
      'undoImport',
    ])
  })
})

describe('a passage that an editor decides on', () => {
  const overTheEnd = { source: { name: 'The mayor', span: { start: 1_000_000, end: 1_000_010 } } }
  const own = (span: object, attributes: object) => ({ ...span, label: 'SOURCED_FACT', attributes })

  it.each(['OWN', 'ADD'] as const)('%s: is held to the rules of a reader’s', async (kind) => {
    const params = { articleId: await createArticleAt(team, 'revealed') }
    const { clusters } = (await call(team.carla, getAdjudication, { params })).body as AdjudicationView
    const [cluster] = clusters
    const title = { start: 0, end: 5 }
    const span = kind === 'OWN' ? { start: cluster?.start, end: cluster?.end } : title
    const decided = (attributes: object) => {
      const annotation = own(span, attributes)
      const what = kind === 'OWN' ? { clusterId: cluster?.id, annotations: [annotation] } : { annotation }
      return call(team.carla, decide, { params, body: { kind, ...what } })
    }
    expect((await decided(overTheEnd)).body).toMatchObject({
      status: 422,
      code: 'span_out_of_range',
      errors: [{ path: 'attributes.source.span' }],
    })
    expect((await decided({ source: { name: 'The mayor' } })).status).toBe(201)
    const { final } = (await call(team.carla, getAdjudication, { params })).body as AdjudicationView
    expect(final.map(({ attributes }) => attributes.location)).toEqual([kind === 'OWN' ? 'BODY' : 'HEADLINE'])
  })
})
