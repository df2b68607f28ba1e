import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { createUser } from '../../../prisma/factories'
import { getArticle } from '../../contract/articles'
import { compareOutlets, getReport, listPassages, listReports, listStretches } from '../../contract/reports'
import { labels } from '../../domain/codebook/labels'
import { difference } from '../../domain/report/difference'
import { database } from '../database/database'
import { OrderlyPg } from '../database/orderly-pg'
import { PrismaClient } from '../prisma-client/client'
import { ok } from '../testing/api'
import { createArticleAt, createTeam, type Team } from '../testing/scenario'
import { signArticles } from '../testing/signed-articles'
import { createWorld } from '../testing/world'
import * as passages from './passages'
import * as reports from './reports'
import * as stretches from './stretches'

const world = await createWorld()
let team: Team

beforeAll(async () => {
  team = await createTeam()
  await database().project.update({ where: { id: team.project.id }, data: { selection: 'CENSUS' } })
  const { id } = await createUser(database(), {})
  const owner = new Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await signArticles(owner, id, 4_000)
  await owner.end()
}, 60_000)

const slug = 'bench-7'

it('finds every article of a report, and every passage behind it, by an index', async () => {
  const period = { from: '2014-01-01', to: '2020-01-01' }
  const statements = await statementsOf(async (db) => {
    const whole = getReport.query.parse({})
    await reports.get(team.reader, { params: { slug }, query: whole, body: undefined, version: 0 }, db)
    const part = listPassages.query.parse(period)
    await passages.list(team.reader, { params: { slug }, query: part, body: undefined, version: 0 }, db)
    const decided = listPassages.query.parse({ settled: 'DECIDED' })
    await passages.list(team.reader, { params: { slug }, query: decided, body: undefined, version: 0 }, db)
    const pair = listStretches.query.parse({ one: 'OPINION', other: 'SOURCED_FACT' })
    await stretches.list(team.reader, { params: { slug }, query: pair, body: undefined, version: 0 }, db)
  })
  expect(statements.length).toBeGreaterThan(4)
  for (const statement of statements) {
    const plan = await planOf(statement)
    expect(plan, statement).not.toMatch(
      /Seq Scan on "(Article|Revision|SignOff|SignOffCounts|FinalAnnotation)"/,
    )
  }
})

it('leads from every number to as many passages, the sources that are not listed among them', async () => {
  const {
    labels: shares,
    sources,
    sourceTypes,
    holders,
  } = await ok(team.reader, getReport, { params: { slug } })
  const counted = async (query: Record<string, string>) => {
    const { total } = await passages.count(team.reader, {
      params: { slug },
      query: listPassages.query.parse(query),
    })
    return total
  }
  for (const label of labels) expect(await counted({ label })).toBe(shares[label].y)
  expect(sources.others.passages).toBeGreaterThan(0)
  expect(await counted({ otherSources: '1' })).toBe(sources.others.passages)
  for (const { name, passages: found } of sources.cited) expect(await counted({ source: name })).toBe(found)
  expect(await counted({ sourceType: 'OFFICIAL' })).toBe(sourceTypes.OFFICIAL)
  expect(await counted({ holder: 'AUTHOR' })).toBe(holders.AUTHOR)
})

it('lists the outlets by name, a page at a time, each with the shares of its report', async () => {
  const first = await ok(team.reader, listReports, { query: { limit: '60' } })
  const rest = await ok(team.reader, listReports, { query: { limit: '60', cursor: first.nextCursor ?? '' } })
  const items = [...first.items, ...rest.items]
  const slugs = items.map(({ outlet }) => outlet.slug)
  expect(slugs).toEqual(Array.from({ length: 100 }, (_, n) => `bench-${n}`).sort())
  expect(rest.nextCursor).toBeNull()
  const listed = items.find(({ outlet }) => outlet.slug === slug)
  const report = await ok(team.reader, getReport, { params: { slug } })
  expect(listed).toMatchObject({ labels: report.labels, articles: { signed: 40, eligible: 40 } })
  expect(report.strip).toHaveLength(40)
  // every article of the bench is read alike, so that drawing others gives the same
  expect(report.agreement.interval?.low).toBeCloseTo(report.agreement.alpha ?? 0, 10)
})

it('compares what is reportable, by the difference with its own interval, and nothing else', async () => {
  const quiet = await createArticleAt(team, 'signed')
  const { outlet } = await ok(team.reader, getArticle, { params: { articleId: quiet } })
  const query = { o: `bench-1,${outlet.slug},bench-2` }
  const { outlets, differences, selection } = await ok(team.reader, compareOutlets, { query })
  expect(selection).toBe('CENSUS')
  expect(outlets.map(({ labels: { OPINION } }) => OPINION.status)).toEqual([
    'REPORTABLE',
    'TOO_FEW',
    'REPORTABLE',
  ])
  expect(differences.map(({ a, b, label }) => [a, b, label])).toEqual(
    labels.map((label) => ['bench-1', 'bench-2', label]),
  )
  const [one, , other] = outlets.map((of) => of.labels.OPINION)
  const found = differences.find(({ label }) => label === 'OPINION')
  expect(found).toMatchObject(difference(one as Firm, other as Firm))
})

type Firm = Parameters<typeof difference>[0]

/** The statements that the work sends, their values left open. */
async function statementsOf(work: (db: PrismaClient) => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const listening = new PrismaClient({
    adapter: new OrderlyPg({ connectionString: world.appUrl, max: 1 }),
    log: [{ emit: 'event', level: 'query' }],
  })
  listening.$on('query', ({ query }) => statements.push(query))
  await work(listening as PrismaClient)
  await listening.$disconnect()
  return statements
}

async function planOf(statement: string): Promise<string> {
  const client = new Client({ connectionString: world.appUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Record<'QUERY PLAN', string>>(`explain (generic_plan) ${statement}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    await client.end()
  }
}
