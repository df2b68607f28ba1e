import fc from 'fast-check'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMembership } from '../../../prisma/factories'
import { getAgreement, sendForSignOff } from '../../contract/adjudications'
import { getArticle, putAssignments, updateArticle } from '../../contract/articles'
import type { Body } from '../../contract/operation'
import { createOutlet, mergeOutlet, updateOutlet } from '../../contract/outlets'
import { compareOutlets, getReport, listPassages, listReports, listStretches } from '../../contract/reports'
import { hold, release, reopen, restore, withdraw } from '../../contract/sign-offs'
import { values } from '../../domain/agreement/readings'
import { labels } from '../../domain/codebook/labels'
import { sha256Hex } from '../../domain/integrity/digest'
import { DEFAULT_RHO, estimateShare } from '../../domain/report/share'
import { sumsOf } from '../../domain/report/sums'
import type { Actor } from '../actor'
import { database } from '../database/database'
import { call, ok } from '../testing/api'
import { createArticleAt, createTeam, settle, sign, submit, type Team, tag } from '../testing/scenario'
import { createActor, createWorld } from '../testing/world'
import { countLate } from './late-counts'
import { count } from './passages'

const world = await createWorld()

const outlet = 'the-harbour-ledger'
let team: Team
let articleIds: string[] = []

beforeAll(async () => {
  team = await createTeam()
  articleIds = [
    await createArticleAt(team, 'signed'),
    await createArticleAt(team, 'signed'),
    await createArticleAt(team, 'sent'),
    ...(await twiceTheSame()),
  ]
  await select('CENSUS')
})

describe('an outlet’s report', () => {
  it('is refused for a period that ends before it begins, by the day it ends with', async () => {
    const query = { from: '2026-02-01', to: '2026-01-31' }
    const { status, body } = await call(team.carla, getReport, { params: { slug: outlet }, query })
    expect([status, body]).toEqual([422, expect.objectContaining({ code: 'validation' })])
    expect((body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(['to'])
  })

  it('counts the passages of its signed articles, each share with the interval of the formula', async () => {
    const report = await read()
    expect(report).toMatchObject({
      selection: 'CENSUS',
      singleReader: false,
      articles: { signed: 2, eligible: 2, excluded: [] },
      reasons: { NO_SOURCE: 2 },
      holders: { AUTHOR: 2 },
      sourceTypes: { OFFICIAL: 2 },
      hops: { 1: 2 },
      sources: { cited: [{ name: 'The mayor', type: 'OFFICIAL', passages: 2, articles: 2 }] },
    })
    const of = { y: 1, n: 3 }
    const expected = estimateShare(sumsOf([of, of]), DEFAULT_RHO)
    for (const label of labels) {
      expect(report.labels[label]).toEqual({ ...expected, status: 'TOO_FEW' })
      expect(report.method.rho[label]).toEqual({ rho: DEFAULT_RHO, estimated: false })
    }
    expect(report.strip.map(({ articleId }) => articleId)).toEqual(articleIds.slice(0, 2).toReversed())
  })

  it.each(['words', 'sentences'] as const)('counts %s instead when asked to', async (unit) => {
    const report = await read({ unit })
    expect(report.unit).toBe(unit)
    const { n } = report.labels.OPINION
    expect(n).toBe(unit === 'sentences' ? 6 : report.words.tagged)
  })

  it('pools the agreement of the readings before it', async () => {
    const { agreement } = await read()
    expect(agreement.articles).toBe(2)
    expect(agreement.alpha).toBeGreaterThan(0)
    expect(agreement.interval).toBeNull()
    expect(agreement.confusion).toHaveLength(4)
  })

  it('says of two articles that are read alike what the agreement of one says', async () => {
    const { agreement } = await read()
    const one = await ok(team.carla, getAgreement, { params: { articleId: articleIds[0] ?? '' } })
    const { sentences, unitizing } = agreement
    expect(one.unitizing.all).not.toBeNull()
    // more of the same: what chance would do is a little less uncertain
    expect(sentences.alpha).toBeCloseTo(one.sentenceAlpha ?? Number.NaN, 1)
    expect(unitizing.all.alpha).toBeCloseTo(one.unitizing.all ?? Number.NaN, 1)
    expect(unitizing.boundaries.alpha).toBeCloseTo(one.unitizing.boundaries ?? Number.NaN, 1)
    expect(unitizing.byLabel.SOURCED_FACT.coverage).toBeGreaterThan(0)
    expect(await passages({ settled: 'ALIKE' })).toHaveLength(agreement.settled.alike)
    expect(await passages({ settled: 'DECIDED' })).toHaveLength(
      agreement.settled.passages - agreement.settled.alike,
    )
    expect(agreement.settled).toEqual({ alike: 2, passages: 6 })
  })

  it('is named by what was signed', async () => {
    const digests = await database().signOff.findMany({
      where: { articleId: { in: articleIds.slice(0, 2) } },
      select: { digest: true },
    })
    const sorted = digests.map(({ digest }) => digest).sort()
    const { snapshot, method } = await read()
    expect(snapshot).toBe(sha256Hex(sorted.join('\n')))
    expect(method.software).toMatch(/^Sourcemark \d/)
    expect((await read({ from: '2014-01-01' })).snapshot).toBeNull()
  })

  it('leads from the table of who said what to the words', async () => {
    const { agreement } = await read()
    for (const [row, one] of values.entries()) {
      for (const [column, other] of values.entries()) {
        const found = await stretches({ one, other })
        const length = found.reduce((sum, { start, end }) => sum + end - start, 0)
        // each position once, whoever of the two said which
        expect(length, `${one} ${other}`).toBe(
          (agreement.confusion[row]?.[column] ?? 0) / (one === other ? 2 : 1),
        )
        for (const { said, exact, start, end } of found) {
          expect(said.map(({ value }) => value).sort()).toEqual([one, other].sort())
          expect([...exact]).toHaveLength(end - start)
        }
      }
    }
  })

  it('gives those words a page at a time, none twice and none missing', async () => {
    const pair = { one: 'NONE', other: 'NONE' }
    const all = await stretches(pair)
    expect(all.length).toBeGreaterThan(1)
    const found: typeof all = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string> = { ...pair, limit: '1', ...(cursor && { cursor }) }
      const page = await ok(team.reader, listStretches, { params: { slug: outlet }, query })
      found.push(...page.items)
      cursor = page.nextCursor
    }
    expect(found).toEqual(all)
  })

  it('gives beside the final layers what each reader had, of the copy they submitted blind', async () => {
    const { readers } = await read()
    const each = [
      { SOURCED_FACT: 2, UNVERIFIED_CLAIM: 2, OPINION: 2 },
      { SOURCED_FACT: 2, UNVERIFIED_CLAIM: 0, OPINION: 2 },
    ]
    expect(readers).toHaveLength(2)
    for (const y of each) {
      const n = y.SOURCED_FACT + y.UNVERIFIED_CLAIM + y.OPINION
      expect(readers).toContainEqual({ articles: 2, n, y })
    }
  })

  it('says nothing beyond articles that were picked by hand', async () => {
    await select('HAND_PICKED')
    const { labels, selection } = await read()
    await select('CENSUS')
    expect(selection).toBe('HAND_PICKED')
    expect(labels.OPINION).toMatchObject({ low: null, high: null, y: 2, n: 6 })
  })

  it('rests on the projects that its articles are from, and on no other that its reader sees', async () => {
    const other = await createTeam()
    await createMembership(database(), other.project.id, team.reader.id, 'READER')
    const { projects, selection } = await read({}, team.reader)
    expect(projects.map(({ slug }) => slug)).toEqual([team.project.slug])
    expect(selection).toBe('CENSUS')
  })

  it('is about the projects that its reader sees', async () => {
    const stranger = await createActor()
    expect((await read({}, stranger)).articles.signed).toBe(0)
    const asked = { params: { slug: outlet }, query: { project: team.project.slug } }
    expect((await call(stranger, getReport, asked)).status).toBe(404)
    expect((await call(stranger, listPassages, asked)).status).toBe(404)
    expect((await read({ project: team.project.slug }, team.reader)).articles.signed).toBe(2)
  })

  it('leaves out of a period what bears no date', async () => {
    const report = await read({ from: '2014-01-01' })
    expect(report.articles).toMatchObject({ signed: 2, eligible: 0 })
    expect(report.articles.excluded.map(({ why }) => why)).toEqual(['DATE_UNKNOWN', 'DATE_UNKNOWN'])
    expect(report.labels.OPINION).toMatchObject({ share: null, n: 0, status: 'TOO_FEW' })
  })

  it('lists what is on hold or being revised, with why', async () => {
    const [first = '', second = ''] = articleIds
    await ok(team.dora, hold, because(first))
    await ok(team.dora, reopen, because(second))
    const { articles, labels } = await read()
    expect(articles.excluded).toEqual([
      expect.objectContaining({ articleId: first, why: 'ON_HOLD' }),
      expect.objectContaining({ articleId: second, why: 'BEING_REVISED' }),
    ])
    expect(labels.OPINION.n).toBe(0)
    expect(await passages({})).toEqual([])
    expect(await passages({ article: first })).toEqual([])
    await ok(team.dora, release, because(first))
    await ok(team.carla, sendForSignOff, { params: { articleId: second } })
    await sign(team.dora, second)
    expect((await read()).articles).toMatchObject({ eligible: 2, excluded: [] })
  })
})

describe('the passages behind a number', () => {
  it('are as many as it says, each in its article', async () => {
    const report = await read()
    for (const label of labels) {
      const items = await passages({ label })
      expect(items).toHaveLength(report.labels[label].y)
      expect(items.every((item) => articleIds.includes(item.article.id))).toBe(true)
    }
    expect(await passages({ reason: 'NO_SOURCE' })).toHaveLength(report.reasons.NO_SOURCE ?? 0)
    expect(await passages({ holder: 'AUTHOR' })).toHaveLength(report.holders.AUTHOR ?? 0)
    expect(await passages({ sourceType: 'OFFICIAL' })).toHaveLength(report.sourceTypes.OFFICIAL ?? 0)
    expect(await passages({ otherSources: '1' })).toHaveLength(report.sources.others.passages)
    expect(await passages({ source: 'The mayor' })).toHaveLength(report.sources.cited[0]?.passages ?? 0)
    expect(await passages({ article: articleIds[0] ?? '' })).toHaveLength(3)
    expect(await passages({ reason: 'HEDGED' })).toHaveLength(0)
    for (const [hops, count] of Object.entries(report.hops))
      expect(await passages({ hops })).toHaveLength(count)
    expect(await passages({ anonymous: '1' })).toHaveLength(report.anonymous)
    expect(await passages({ elsewhere: '1' })).toHaveLength(report.elsewhere)
    const counted = await count(team.reader, {
      params: { slug: outlet },
      query: { limit: 1, article: articleIds[0] ?? '' },
    })
    expect(counted).toEqual({ total: 3, article: expect.any(String), isLeft: false })
  })

  it('are asked for by a source whose name is as long as names may be', async () => {
    expect(await passages({ source: 'x'.repeat(300) })).toEqual([])
  })

  it('come a page at a time, none twice and none missing', async () => {
    const found: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string> = cursor ? { limit: '2', cursor } : { limit: '2' }
      const page = await ok(team.reader, listPassages, { params: { slug: outlet }, query })
      found.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(new Set(found).size).toBe(6)
    expect(found).toHaveLength(6)
  })
})

it('compares outlets in the order asked for, and no difference of too few', async () => {
  await ok(team.carla, createOutlet, { body: { name: 'Quiet Paper' } })
  const found = await ok(team.reader, compareOutlets, { query: { o: `quiet-paper,${outlet}` } })
  expect(found.outlets.map((one) => one.outlet.slug)).toEqual(['quiet-paper', outlet])
  expect(found.differences).toEqual([])
  const single = await call(team.reader, compareOutlets, { query: { o: outlet } })
  expect(single.status).toBe(422)
})

describe('after any history', () => {
  const moves: Record<string, (articleId: string) => Promise<unknown>> = {
    hold: (articleId) => call(team.dora, hold, because(articleId)),
    release: (articleId) => call(team.dora, release, because(articleId)),
    reopen: (articleId) => call(team.dora, reopen, because(articleId)),
    withdraw: (articleId) => call(team.dora, withdraw, because(articleId)),
    restore: (articleId) => call(team.dora, restore, because(articleId)),
    send: (articleId) => call(team.carla, sendForSignOff, { params: { articleId } }),
    sign: (articleId) => sign(team.dora, articleId).catch(() => null),
  }
  const step = fc.record({ move: fc.constantFrom(...Object.keys(moves)), at: fc.nat(4) })

  it('the sums are those of a recount of the final layers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { move, at } of steps) await moves[move]?.(articleIds[at] ?? '')
        const { labels: found, articles } = await read()
        const recounted = await recountOf(articleIds)
        expect(articles.eligible).toBe(recounted.articles)
        for (const label of labels) {
          expect(found[label]).toMatchObject({ y: recounted[label], n: recounted.n })
          expect(await passages({ label })).toHaveLength(recounted[label])
        }
        expect(
          await database().$queryRaw`
          select t."outletId" from "OutletTotals" t
          where t."totals" <> outlet_report(array[t."projectId"], array[t."outletId"], null, null)`,
        ).toEqual([])
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

describe('what is kept of an outlet', () => {
  it('follows a rule of the project that makes one reading too few', async () => {
    const alone = await createTeam({ reviewsPerArticle: 1 })
    await readAlone(alone)
    const query = { project: alone.project.slug }
    expect(await read(query, alone.reader)).toMatchObject({ singleReader: true, articles: { eligible: 1 } })
    await database().$executeRaw`
      update "Project" set "policy" = jsonb_set("policy", '{reviewsPerArticle}', '2') where "id" = ${alone.project.id}::uuid`
    const { articles } = await read(query, alone.reader)
    expect(articles).toMatchObject({ eligible: 0, excluded: [{ why: 'SINGLE_READER' }] })
  })

  it('takes in what was signed before counting began, once it is counted', async () => {
    const earlier = await createTeam()
    const articleId = await createArticleAt(earlier, 'signed')
    const before = await read({}, earlier.reader)
    const superuser = new Client({ connectionString: world.superuserUrl })
    await superuser.connect()
    await superuser.query(`begin; set local session_replication_role = replica;
      delete from "SignOffCounts" where "articleId" = '${articleId}'; commit;
      select keep_outlet_totals("projectId", "outletId") from "Article" where "id" = '${articleId}'`)
    await superuser.end()
    expect((await read({}, earlier.reader)).articles).toMatchObject({
      eligible: 0,
      excluded: [{ articleId, why: 'NOT_COUNTED' }],
    })
    expect(await countLate(world.ownerUrl)).toBe(1)
    expect(await read({}, earlier.reader)).toEqual(before)
    expect(await countLate(world.ownerUrl)).toBe(0)
  })

  it('is one article where two projects signed the same text', async () => {
    const [one, other] = [await createTeam(), await createTeam()]
    for (const each of [one, other]) await createArticleAt(each, 'signed', 'Two desks, one text')
    await createMembership(database(), other.project.id, one.reader.id, 'READER')
    for (const { project } of [one, other]) {
      expect((await read({ project: project.slug }, one.reader)).articles).toMatchObject({ eligible: 1 })
    }
    const { articles, labels } = await read({}, one.reader)
    expect(articles).toMatchObject({ signed: 2, eligible: 1, excluded: [{ why: 'DUPLICATE' }] })
    expect(labels.OPINION).toMatchObject({ y: 1, n: 3 })
  })
})

describe('a report of some days', () => {
  it('names what is being revised only where it may be of them', async () => {
    const other = await createTeam()
    const articleId = await createArticleAt(other, 'sent', 'Of May 2014')
    await correct(other, articleId, { publishedAt: '2014-05' })
    await sign(other.dora, articleId)
    await ok(other.dora, reopen, because(articleId))
    const why = async (query: Record<string, string>) =>
      (await read(query, other.reader)).articles.excluded.map((one) => one.why)
    expect(await why({ from: '2014-05-10', to: '2014-06-30' })).toEqual(['BEING_REVISED'])
    expect(await why({ from: '1999-01-01', to: '1999-12-31' })).toEqual([])
    expect(await why({})).toEqual(['BEING_REVISED'])
  })

  it('says from when to when its articles are, and when the last was signed', async () => {
    const other = await createTeam()
    for (const publishedAt of ['2014-05', '2013', '2014-12-16']) {
      const articleId = await createArticleAt(other, 'sent', `Of ${publishedAt}`)
      await correct(other, articleId, { publishedAt })
      await sign(other.dora, articleId)
    }
    const { articles, lastSignedAt } = await read({}, other.reader)
    expect(articles.dates).toEqual({ from: '2013-01-01', to: '2014-12-16' })
    expect(Date.now() - Date.parse(lastSignedAt ?? '')).toBeLessThan(600_000)
    expect((await read({ from: '2014-01-01' }, other.reader)).articles.dates).toEqual({
      from: '2014-05-01',
      to: '2014-12-16',
    })
  })
})

describe('the list of reports', () => {
  it('is by the names that outlets have now, page by page', async () => {
    const other = await createTeam()
    const names = ['Zebra Post', 'Middle Post', 'Aardvark Post']
    for (const name of names) {
      const articleId = await createArticleAt(other, 'sent', name)
      await correct(other, articleId, { outlet: name })
      await sign(other.dora, articleId)
    }
    const admin = await createActor({ role: 'ADMIN' })
    await ok(admin, updateOutlet, {
      params: { slug: 'zebra-post' },
      version: 1,
      body: { name: 'Abacus Post' },
    })
    const found: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string> = { limit: '1', ...(cursor && { cursor }) }
      const page = await ok(other.reader, listReports, { query })
      found.push(...page.items.map(({ outlet: { name } }) => name))
      cursor = page.nextCursor
    }
    expect(found).toEqual(['Aardvark Post', 'Abacus Post', 'Middle Post'])
    // what was merged is the outlet that stayed
    await ok(admin, mergeOutlet, {
      params: { slug: 'middle-post' },
      version: 1,
      body: { into: 'zebra-post' },
    })
    const query = { o: 'middle-post,aardvark-post' }
    const { outlets } = await ok(other.reader, compareOutlets, { query })
    expect(outlets.map((one) => one.outlet.name)).toEqual(['Abacus Post', 'Aardvark Post'])
  })
})

async function correct(of: Team, articleId: string, body: Body<typeof updateArticle>): Promise<void> {
  const params = { articleId }
  const { version } = await ok(of.carla, getArticle, { params })
  await ok(of.carla, updateArticle, { params, version, body })
}

function read(query: Record<string, string> = {}, actor: Actor = team.reader) {
  return ok(actor, getReport, { params: { slug: outlet }, query })
}

async function stretches(query: Record<string, string>) {
  const asked = { params: { slug: outlet }, query: { limit: '200', ...query } }
  return (await ok(team.reader, listStretches, asked)).items
}

async function passages(query: Record<string, string>) {
  const { items } = await ok(team.reader, listPassages, {
    params: { slug: outlet },
    query: { limit: '200', ...query },
  })
  return items
}

/** Passage by passage, from the final layers of what is signed and not on hold. */
async function recountOf(ids: string[]) {
  const counts = { articles: 0, n: 0, SOURCED_FACT: 0, UNVERIFIED_CLAIM: 0, OPINION: 0 }
  const texts = new Set<string>()
  for (const id of ids) {
    const article = await database().article.findUniqueOrThrow({ where: { id }, include: { revision: true } })
    const text = article.revision?.text ?? ''
    if (article.state !== 'SIGNED_OFF' || article.heldAt || texts.has(text)) continue
    texts.add(text)
    const layer = await database().finalAnnotation.findMany({ where: { articleId: id } })
    counts.articles += layer.length > 0 ? 1 : 0
    for (const { label } of layer) {
      counts[label] += 1
      counts.n += 1
    }
  }
  return counts
}

/** A text that was imported again while it was withdrawn, and then restored beside its copy. */
async function twiceTheSame(): Promise<string[]> {
  const title = 'The same text twice'
  const first = await createArticleAt(team, 'sent', title)
  await ok(team.dora, withdraw, because(first))
  const second = await createArticleAt(team, 'sent', title)
  await ok(team.dora, restore, because(first))
  return [first, second]
}

/** Signed after the one person who was to read it did. */
async function readAlone(alone: Team): Promise<void> {
  const articleId = await createArticleAt(alone, 'imported')
  const params = { articleId }
  await ok(alone.carla, putAssignments, { params, body: { reviewers: [alone.anna.id] } })
  await tag(alone.anna, articleId, 0, 'SOURCED_FACT')
  await submit(alone.anna, articleId)
  await settle(alone.carla, articleId)
  await ok(alone.carla, sendForSignOff, { params })
  await sign(alone.dora, articleId)
}

function because(articleId: string) {
  return { params: { articleId }, body: { reason: 'Because.' } }
}

async function select(selection: 'CENSUS' | 'HAND_PICKED') {
  await database().project.update({ where: { id: team.project.id }, data: { selection } })
}
