import assert from 'node:assert/strict'
import { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import { findEmbeddedPostgres } from '../../lib/cli/postgres/embedded-postgres'
import type { Person } from '../fault/person'
import { BareApp } from './bare-app'
import type { Bench, Row } from './bench'
import { type Load, load, median, send } from './load'

const CONNECTIONS = 16
const WRITES = 60
const ROUNDS = 5

type Save = { articleId: string; id: string; key: string; body: object }

/** Annotations saved over HTTP, an article per connection, beside a bare Next route that runs the same SQL in one transaction. */
export async function benchSave({ app, person, project, reviewer }: Bench): Promise<Row[]> {
  const urls = findEmbeddedPostgres(app.dataDir)
  assert.ok(urls)
  const bare = await BareApp.start(urls.appUrl)
  const rounds: { product: Load; bare: Load }[] = []
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const timed = {
        product: await run(urls.superuserUrl, await prepare(person, project, reviewer), (save) =>
          toProduct(person, save),
        ),
        bare: await run(urls.superuserUrl, await prepare(person, project, reviewer), (save) =>
          toBare(bare.url, reviewer, save),
        ),
      }
      // The first round warms both up.
      if (round > 0) rounds.push(timed)
    }
  } finally {
    await bare.stop()
  }
  return (['product', 'bare'] as const).map((contender) => {
    const perSecond = median(rounds.map((round) => round[contender].perSecond))
    const ratio = median(rounds.map((round) => round[contender].perSecond / round.bare.perSecond))
    return {
      contender,
      'saves/s': Math.round(perSecond),
      '/ bare': ratio.toFixed(2),
      'limit ': contender === 'product' ? '≥ 0.50' : '',
      'p50 ms': Math.round(median(rounds.map((round) => round[contender].p50))),
      'p99 ms': Math.round(median(rounds.map((round) => round[contender].p99))),
      'limit  ': contender === 'product' ? '≤ 800' : '',
      'lost, doubled': '0, 0',
    }
  })
}

async function prepare(person: Person, project: string, reviewer: string): Promise<Save[][]> {
  const connections: Save[][] = []
  for (let n = 0; n < CONNECTIONS; n++) {
    const { id: articleId, words } = await person.createArticle(project, reviewer)
    connections.push(words.slice(0, WRITES).map((word) => saveOf(articleId, word)))
  }
  return connections
}

function saveOf(articleId: string, word: object): Save {
  const id = uuid()
  const attributes = { holder: 'AUTHOR' }
  return { articleId, id, key: uuid(), body: { id, ...word, label: 'OPINION', attributes } }
}

/** Times the saves, all of which must be acknowledged, and counts what the database then holds of them. */
async function run(
  superuserUrl: string,
  connections: Save[][],
  toRequest: (save: Save) => [url: string, headers: Record<string, string>, body: string],
): Promise<Load> {
  const timed = await load(
    connections.map((saves) =>
      saves.map((save) => {
        const [url, headers, body] = toRequest(save)
        return (agent) => send(url, { agent, method: 'POST', headers }, body)
      }),
    ),
  )
  assert.deepEqual([...new Set(timed.answers.map(({ status }) => status))], [201])
  await assertKept(superuserUrl, connections.flat())
  return timed
}

async function assertKept(superuserUrl: string, saves: Save[]): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  const articles = [...new Set(saves.map(({ articleId }) => articleId))]
  const { rows } = await client.query<{ id: string }>(
    'select "id" from "Annotation" where "articleId" = any($1)',
    [articles],
  )
  const { rows: events } = await client.query<{ id: string }>(
    `select "body"::jsonb->>'annotationId' as "id" from "AuditEvent" where "action" = 'annotation.created' and "chain" = any($1)`,
    [articles.map((id) => `article:${id}`)],
  )
  await client.end()
  const sent = saves.map(({ id }) => id).sort()
  for (const found of [rows, events]) assert.deepEqual(found.map(({ id }) => id).sort(), sent)
}

function toProduct(person: Person, { articleId, key, body }: Save): [string, Record<string, string>, string] {
  const headers = { cookie: person.cookie, origin: person.url, 'idempotency-key': key }
  return [
    `${person.url}/api/v1/articles/${articleId}/annotations`,
    { ...headers, 'content-type': 'application/json' },
    JSON.stringify(body),
  ]
}

function toBare(url: string, userId: string, save: Save): [string, Record<string, string>, string] {
  const { articleId, key, body } = save
  const sent = JSON.stringify({ articleId, userId, key, ...body })
  return [`${url}/save`, { 'content-type': 'application/json' }, sent]
}
