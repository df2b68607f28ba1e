/**
 * An outlet's report at size: `npm run bench:reports`. A hundred outlets with 2,000, 200,000 and 1,000,000 final
 * annotations; each report over HTTP on this working tree's production build, beside the bare SQL of the same figures, and
 * once more as the first after a change of its articles, of all times and of some days.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { findEmbeddedPostgres } from '../../lib/cli/postgres/embedded-postgres'
import { countSigned, OUTLETS, PER_ARTICLE, signArticles } from '../../lib/server/testing/signed-articles'
import { Person } from '../fault/person'
import { findFreePort, ServedApp } from '../fault/served-app'
import type { Row } from './bench'
import { load, type Send, send } from './load'

const SIZES = [2_000, 200_000, 1_000_000]
const REQUESTS = 500
const P95 = 60
const GROWTH = 1.3
const BARE = 3

const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'))
// Where this runs as root, PostgreSQL does not and must pass through.
chmodSync(folder, 0o711)
const app = new ServedApp(join(folder, 'data'), await findFreePort(), 'info')
try {
  await app.start(900)
  const person = new Person(app.url)
  const { id: signer } = await person.enter(app.dataDir)
  const database = findEmbeddedPostgres(app.dataDir)
  if (!database) throw new Error('the app runs without its database')
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const rows: Row[] = []
  let smallest = 0
  for (const size of SIZES) {
    const missing = Math.round(size / PER_ARTICLE) - (await countSigned(owner))
    await signArticles(owner, signer, missing)
    const bare = await measureBare(owner)
    const { p50, p95 } = await measureHttp(person)
    const first = await measureFirst(owner, person, '')
    const ofDays = await measureFirst(owner, person, '?from=2014-06-01&to=2021-01-01')
    smallest ||= p95
    rows.push({
      'final annotations': size,
      articles: await countSigned(owner),
      'p50 ms': p50.toFixed(1),
      'p95 ms': p95.toFixed(1),
      limit: `≤ ${P95}`,
      'p95 / smallest': (p95 / smallest).toFixed(2),
      'limit ': `≤ ${GROWTH}`,
      'bare SQL p50 ms': bare.toFixed(1),
      'p50 / bare': (p50 / bare).toFixed(2),
      'limit  ': `≤ ${BARE}`,
      'first after a change, p50': first.p50.toFixed(1),
      'of some days, first, p50': ofDays.p50.toFixed(1),
    })
  }
  await owner.end()
  console.log(`reports, with a load average of ${loadavg()[0]?.toFixed(1)}:`)
  console.table(rows)
} finally {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
}

type Times = { p50: number; p95: number }

/** Every outlet's report in turn, one request after the other, once warm. */
async function measureHttp(person: Person): Promise<Times> {
  await ask(person, '', REQUESTS)
  return ask(person, '', REQUESTS)
}

/** Each outlet's report once, as after a sign-off of each: nothing of it has been made yet. */
async function measureFirst(owner: Client, person: Person, query: string): Promise<Times> {
  await owner.query('update "OutletTotals" set "version" = "version" + 1')
  return ask(person, query, OUTLETS)
}

async function ask(person: Person, query: string, requests: number): Promise<Times> {
  const headers = { cookie: person.cookie, 'accept-encoding': 'gzip' }
  const sends = Array.from(
    { length: requests },
    (_, n): Send =>
      (agent) =>
        send(`${person.url}/api/v1/outlets/bench-${n % OUTLETS}/report${query}`, { agent, headers }),
  )
  const { answers } = await load([sends])
  if (answers.some(({ status }) => status !== 200)) throw new Error('a report was refused')
  return { p50: quantile(answers, 0.5), p95: quantile(answers, 0.95) }
}

/** The figures of the same reports by statements alone, on one connection: what a report cannot do without. */
async function measureBare(owner: Client): Promise<number> {
  const { rows: outlets } = await owner.query<{ id: string }>(
    `select "id" from "Outlet" where "slug" like 'bench-%'`,
  )
  const times: { ms: number }[] = []
  for (let n = 0; n < 2 * REQUESTS; n++) {
    const id = outlets[n % OUTLETS]?.id
    const began = performance.now()
    await owner.query('select "totals" from "OutletTotals" where "outletId" = $1', [id])
    await owner.query(`select "outletId", "totals" -> 'sums' -> 'passages' as "sums" from "OutletTotals"`)
    await owner.query(
      `select a."id", a."title", a."publishedAt", c."passages" from "Article" a
       join "SignOffCounts" c on c."signOffId" = a."signOffId" where a."outletId" = $1 and a."state" = 'SIGNED_OFF'
       order by coalesce(a."publishedFrom", '-infinity'::date) desc, a."id" desc limit 100`,
      [id],
    )
    if (n >= REQUESTS) times.push({ ms: performance.now() - began })
  }
  return quantile(times, 0.5)
}

function quantile(of: readonly { ms: number }[], share: number): number {
  const times = of.map(({ ms }) => ms).sort((a, b) => a - b)
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
}
