/**
 * Whether anything acknowledged is lost, or done twice, when the app, PostgreSQL or both are killed at a random moment.
 * `npm run faults`: takes minutes and is not part of `npm test`.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import { findEmbeddedPostgres } from '../../lib/cli/postgres/embedded-postgres'
import { Journal } from './journal'
import { Person, type Word } from './person'
import { findFreePort, ServedApp } from './served-app'

const kinds = ['app', 'postgres', 'both'] as const
type Kind = (typeof kinds)[number]

const ENOUGH = 50
const AT_ONCE = 90
const WRITES = 300
const ROUND_SECONDS = 120
const SLOW_SECONDS = 20

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, kinds: { type: 'string', default: kinds.join() } },
})
const rounds = Math.min(Number(values.rounds) || 10, 100)
const wanted = kinds.filter((kind) => values.kinds.split(',').includes(kind))

const folder = mkdtempSync(join(tmpdir(), 'sourcemark-faults-'))
// Where this runs as root, PostgreSQL does not and must pass through.
chmodSync(folder, 0o711)
const app = new ServedApp(join(folder, 'data'), await findFreePort())
let isSound = true
try {
  await app.start(600)
  const person = new Person(app.url)
  const { project, id } = await person.enter(app.dataDir)
  console.log(
    'kind      round  acked  outstanding    next ack  rows  lost  twice  wrong  events  chain   answers while writing',
  )
  for (const kind of wanted) {
    for (let round = 1, tries = 0; round <= rounds && tries < 2 * rounds; tries++) {
      if (await runRound(kind, round, person, project, id)) round++
      if (tries === 2 * rounds - 1 && round < rounds) isSound = false
    }
  }
} finally {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(isSound ? 'Nothing was lost and nothing done twice.' : 'NOT SOUND: see above.')
process.exit(isSound ? 0 : 1)

/** One round; false when it is void because too little was under way. */
async function runRound(kind: Kind, round: number, person: Person, project: string, reviewer: string) {
  const articles = [
    await person.createArticle(project, reviewer),
    await person.createArticle(project, reviewer),
  ]
  const journal = new Journal(join(folder, `${kind}-${round}.journal`))
  person.answers.clear()
  const written = writeAll(articles, journal, person)
  const patience = performance.now() + ROUND_SECONDS * 1_000
  while (journal.acknowledged.size < ENOUGH && performance.now() < patience) await pause(5)
  await pause(Math.random() * 1_000)
  const at = { acked: journal.acknowledged.size, outstanding: journal.outstanding.size }
  const killed = performance.now()
  await kill(kind)
  while (journal.acknowledged.size === at.acked && performance.now() - killed < 60_000) await pause(5)
  const back = (performance.now() - killed) / 1_000
  await written
  journal.close()
  const isVoid = at.acked < ENOUGH || at.outstanding < ENOUGH
  const found = await count(
    articles.map(({ id }) => id),
    journal,
  )
  const chain = (await person.make('GET', '/api/v1/audit/verify')) as { intact: boolean }
  const isRight = found.lost + found.twice + found.wrong === 0 && found.rows === found.events && chain.intact
  if (!isRight || found.rows !== WRITES) isSound = false
  console.log(
    [
      kind.padEnd(9),
      String(isVoid ? 'void' : round).padStart(5),
      ...[
        at.acked,
        at.outstanding,
        `${back.toFixed(1)} s`,
        found.rows,
        found.lost,
        found.twice,
        found.wrong,
        found.events,
      ].map((value, n) => String(value).padStart([6, 12, 11, 5, 5, 6, 6, 7][n] ?? 0)),
      chain.intact ? ' intact' : ' BROKEN',
      ` ${[...person.answers].map(([name, times]) => `${name}: ${times}`).join(', ')}`,
    ].join(' '),
  )
  if (back > SLOW_SECONDS) {
    const at = new Date(performance.timeOrigin + killed).toISOString()
    console.log(
      `Killed at ${at}; load average ${loadavg()[0]?.toFixed(1)}. What was said since:\n${app.account}`,
    )
  }
  return !isVoid
}

async function kill(kind: Kind): Promise<void> {
  if (kind !== 'app') app.killPostgres()
  if (kind === 'postgres') return
  await app.killApp()
  await app.start(120)
}

/** Every write by some client; so many clients are at it at once. */
async function writeAll(
  articles: { id: string; words: Word[] }[],
  journal: Journal,
  person: Person,
): Promise<void> {
  const writes = Array.from({ length: WRITES }, (_, n) => {
    const { id: articleId, words } = articles[n % articles.length] ?? { id: '', words: [] }
    const word = words[Math.floor(n / articles.length)] ?? { exact: '', start: 0, end: 0 }
    return { id: uuid(), key: uuid(), articleId, ...word }
  })
  const deadline = performance.now() + ROUND_SECONDS * 1_000
  const client = async () => {
    for (let write = writes.shift(); write; write = writes.shift()) {
      await person.write(write, journal, deadline)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
}

/** What the database holds of the articles, against the journal. */
async function count(articleIds: string[], journal: Journal) {
  const client = new Client({ connectionString: findEmbeddedPostgres(app.dataDir)?.superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; start: number; end: number; exact: string }>(
      'select "id", "start", "end", "exact" from "Annotation" where "articleId" = any($1)',
      [articleIds],
    )
    const { rows: events } = await client.query<{ id: string }>(
      `select "body"::jsonb->>'annotationId' as "id" from "AuditEvent" where "action" = 'annotation.created' and "chain" = any($1)`,
      [articleIds.map((id) => `article:${id}`)],
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    const isWrong = ({ id, start, end, exact }: (typeof rows)[number]) => {
      const row = byId.get(id)
      return row !== undefined && (row.start !== start || row.end !== end || row.exact !== exact)
    }
    return {
      rows: rows.length,
      lost: [...journal.acknowledged].filter((id) => !byId.has(id)).length,
      twice:
        rows.length -
        new Set(rows.map(({ id }) => id)).size +
        (events.length - new Set(events.map(({ id }) => id)).size),
      wrong:
        journal.meant.filter(isWrong).length +
        rows.filter(({ id }) => !journal.meant.some((one) => one.id === id)).length,
      events: events.length,
    }
  } finally {
    await client.end()
  }
}
