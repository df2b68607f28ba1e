import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { createUser } from '../../../prisma/factories'
import { getReport, listPassages } from '../../contract/reports'
import { database } from '../database/database'
import { OrderlyPg } from '../database/orderly-pg'
import { PrismaClient } from '../prisma-client/client'
import { createTeam, type Team } from '../testing/scenario'
import { signArticles } from '../testing/signed-articles'
import { createWorld } from '../testing/world'
import * as reports from './reports'

const world = await createWorld()
let team: Team

beforeAll(async () => {
  team = await createTeam()
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
    await reports.passages(team.reader, { params: { slug }, query: part, body: undefined, version: 0 }, db)
  })
  expect(statements.length).toBeGreaterThan(4)
  for (const statement of statements) {
    const plan = await planOf(statement)
    expect(plan, statement).not.toMatch(
      /Seq Scan on "(Article|Revision|SignOff|SignOffCounts|FinalAnnotation)"/,
    )
  }
})

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
