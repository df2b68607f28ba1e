/** What is read of outlets: how their signed articles are made up, alone and side by side. */
import { version } from '../../../package.json'
import type { Input, Output } from '../../contract/operation'
import type {
  ArticleSpans,
  compareOutlets,
  getReport,
  ListedReport,
  listReports,
  Report,
} from '../../contract/reports'
import { CODEBOOK_VERSION, labels } from '../../domain/codebook/labels'
import type { ExportedOutlets } from '../../domain/exchange/report/report-csv'
import type { Rights } from '../../domain/exchange/rights'
import { type AgreementIntervals, bootstrap } from '../../domain/report/agreement-interval'
import type { ReportUnit, Tally } from '../../domain/report/article-counts'
import { difference } from '../../domain/report/difference'
import type { PooledAgreement } from '../../domain/report/pooled-agreement'
import { weakestSelection } from '../../domain/report/publish-status'
import { reportShare } from '../../domain/report/report-share'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { afterName, byName, loadOutlet } from '../articles/outlets'
import { type Db, database } from '../database/database'
import { everyItem, pageOf } from '../request/page'
import { agreementOf } from './outlet-agreement'
import {
  eachLabel,
  type OutletSums,
  type OutletTotals,
  pooledRhos,
  type Rho,
  spreadIn,
  sumsIn,
  sumsOfOutlets,
  totalsOf,
} from './outlet-totals'
import { countRights, EVERY, listRevised, listSpans, listStrip, STRIP } from './report-articles'
import { type Grounds, groundsOf, type Scope, scopeOf } from './report-scope'

/** How one outlet's signed articles are made up. */
export async function get(
  actor: Actor,
  { params, query }: Input<typeof getReport>,
  db: Db = database(),
): Promise<Output<typeof getReport>> {
  authorize('report.read', installationFacts(actor))
  return (await reportOn(actor, { params, query }, db)).report
}

/** The same, and where the passages of each article that it lists stand: what is drawn. */
export async function drawn(
  actor: Actor,
  asked: Asked,
  db: Db = database(),
): Promise<{ report: Report; spans: ArticleSpans[] }> {
  authorize('report.read', installationFacts(actor))
  const { report } = await reportOn(actor, asked, db)
  const spans = await listSpans(
    db,
    report.strip.map(({ articleId }) => articleId),
  )
  return { report, spans }
}

/** The same with every article that it counts, and their rights: what is taken along. */
export async function whole(actor: Actor, asked: Asked, db: Db): Promise<Report & { rights: Tally<Rights> }> {
  const { report, scope, outletId } = await reportOn(actor, asked, db, EVERY)
  return { ...report, rights: await countRights(db, scope, outletId) }
}

type Asked = Pick<Input<typeof getReport>, 'params' | 'query'>

async function reportOn(actor: Actor, { params, query }: Asked, db: Db, articles = STRIP) {
  const outlet = await loadOutlet(params.slug, db)
  const scope = await scopeOf(actor, query, db)
  const [rho, { totals, state }, revised] = await Promise.all([
    pooledRhos(db, scope, query.unit),
    totalsOf(db, scope, outlet.id),
    listRevised(db, scope, outlet.id),
  ])
  const grounds = groundsOf(scope, totals)
  const { signed, eligible, excluded, tallies, bodyWords, taggedWords } = totals
  const [{ pooled, intervals }, strip] = await Promise.all([
    agreementOf(db, scope, outlet.id, state),
    listStrip(db, scope, { outletId: outlet.id, excluded, unit: query.unit, limit: articles }),
  ])
  const report: Report = {
    outlet: { slug: outlet.slug, name: outlet.name },
    projects: grounds.projects.map(({ id: _, ...project }) => project),
    singleReader: grounds.singleReader,
    selection: grounds.selection,
    ...scopeView(scope, query.unit, rho),
    articles: { signed, eligible, excluded: [...excluded, ...revised], dates: totals.dates },
    lastSignedAt: totals.lastSignedAt,
    snapshot: totals.snapshot,
    labels: sharesOf(totals, query.unit, rho, grounds),
    passages: passagesOf(totals),
    words: { body: bodyWords, tagged: taggedWords },
    elsewhere: totals.elsewhere,
    anonymous: totals.anonymous,
    sources: totals.sources,
    holders: tallies.holders ?? {},
    reasons: tallies.reasons ?? {},
    sourceTypes: tallies.sourceTypes ?? {},
    hops: tallies.hops ?? {},
    agreement: agreementView(pooled, intervals),
    readers: readersOf(totals, query.unit),
    spread: eachLabel((label) => spreadIn(totals, query.unit, label)),
    strip,
  }
  return { report, scope, outletId: outlet.id }
}

/** The outlets that have a signed article, by name. */
export async function list(
  actor: Actor,
  { query }: Input<typeof listReports>,
  db: Db = database(),
): Promise<Output<typeof listReports>> {
  authorize('report.read', installationFacts(actor))
  const scope = await scopeOf(actor, query, db)
  const after = await afterName(query.cursor, db)
  const projectId = { in: scope.projects.map(({ id }) => id) }
  const outlets = await db.outlet.findMany({
    where: { ...after, articles: { some: { projectId, state: 'SIGNED_OFF' } } },
    orderBy: byName,
    take: query.limit + 1,
    select: shown,
  })
  const listed = await listedIn(db, scope, query.unit, outlets)
  return pageOf(outlets, query.limit, ({ slug }) => slug, listed.view)
}

/** All of them, and how their shares were made: what is taken along. */
export async function listWhole(
  actor: Actor,
  query: Omit<Input<typeof listReports>['query'], 'limit' | 'cursor'>,
  db: Db,
): Promise<ExportedOutlets> {
  const scope = await scopeOf(actor, query, db)
  const rho = await pooledRhos(db, scope, query.unit)
  const outlets = await everyItem((page) =>
    list(actor, { params: {}, query: { ...query, ...page }, body: undefined, version: 0 }, db),
  )
  return { ...scopeView(scope, query.unit, rho), outlets, differences: [] }
}

/** Outlets side by side; differences only of what may be compared. */
export async function compare(
  actor: Actor,
  { query }: Input<typeof compareOutlets>,
  db: Db = database(),
): Promise<Output<typeof compareOutlets>> {
  authorize('report.read', installationFacts(actor))
  // what was merged into another is that other, once
  const named = await Promise.all(query.o.map((slug) => loadOutlet(slug, db)))
  const found = [...new Map(named.map((outlet) => [outlet.id, outlet])).values()]
  const scope = await scopeOf(actor, query, db)
  const { rho, view } = await listedIn(db, scope, query.unit, found)
  const outlets = found.map(view)
  const selection = weakestSelection(outlets.map((one) => one.selection))
  return { selection, ...scopeView(scope, query.unit, rho), outlets, differences: differencesOf(outlets) }
}

type Shown = { id: string; slug: string; name: string }

/** How each of these outlets stands in a list. */
async function listedIn(db: Db, scope: Scope, unit: ReportUnit, outlets: readonly Shown[]) {
  const ids = outlets.map(({ id }) => id)
  const [rho, sums] = await Promise.all([pooledRhos(db, scope, unit), sumsOfOutlets(db, scope, ids)])
  const view = ({ id, slug, name }: Shown): ListedReport => {
    const of = sums(id)
    const { signed, eligible, lastSignedAt } = of
    const grounds = groundsOf(scope, of)
    const { selection, singleReader } = grounds
    const labels = sharesOf(of, unit, rho, grounds)
    return {
      outlet: { slug, name },
      labels,
      passages: passagesOf(of),
      articles: { signed, eligible },
      selection,
      singleReader,
      lastSignedAt,
    }
  }
  return { rho, view }
}

const shown = { id: true, slug: true, name: true } as const

/** Each alpha with its interval. */
function agreementView(pooled: PooledAgreement, intervals: AgreementIntervals | null): Report['agreement'] {
  const { articles, alpha, byLabel, percent, confusion, sentences, unitizing, settled } = pooled
  const of = (name: keyof AgreementIntervals) => intervals?.[name] ?? null
  return {
    articles,
    alpha,
    interval: of('all'),
    byLabel: eachLabel((label) => ({ alpha: byLabel[label], interval: of(label) })),
    percent,
    confusion,
    sentences: { ...sentences, interval: of('sentences') },
    unitizing: {
      all: { alpha: unitizing.all, interval: of('units') },
      boundaries: { alpha: unitizing.boundaries, interval: of('boundaries') },
      kinds: { alpha: unitizing.kinds, interval: of('kinds') },
      byLabel: eachLabel(
        (label) => unitizing.byKind[labels.indexOf(label)] ?? { alpha: null, coverage: null },
      ),
    },
    settled,
  }
}

/** Those who read most come first; who is who no order tells. */
function readersOf({ readers }: OutletTotals, unit: ReportUnit): Report['readers'] {
  const numbers = ({ articles, n, y }: Report['readers'][number]) => [
    articles,
    n,
    ...labels.map((label) => y[label]),
  ]
  return readers
    .map((one) => readerView(one.articles, one[unit]))
    .sort((a, b) => {
      const [mine, other] = [numbers(a), numbers(b)]
      const at = mine.findIndex((number, n) => number !== other[n])
      return at === -1 ? 0 : (other[at] ?? 0) - (mine[at] ?? 0)
    })
}

/** What one reader said, alone. */
function readerView(articles: number, counts: number[]): Report['readers'][number] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const y = eachLabel((label) => counts[labels.indexOf(label)] ?? 0)
  return { articles, n, y }
}

function sharesOf(totals: OutletSums, unit: ReportUnit, rho: Rho, grounds: Grounds) {
  return eachLabel((label) => reportShare(sumsIn(totals, unit, label), rho[label].rho, grounds))
}

function passagesOf(totals: OutletSums): Report['passages'] {
  return eachLabel((label) => sumsIn(totals, 'passages', label).y)
}

function scopeView({ period }: Scope, unit: ReportUnit, rho: Rho) {
  const method = {
    software: `Sourcemark ${version}`,
    codebook: CODEBOOK_VERSION,
    estimate: 'RATIO',
    interval: 'WILSON_EFFECTIVE_N',
    confidence: 0.95,
    rho,
    bootstrap: { draws: bootstrap.draws, seed: bootstrap.seed },
  } as const
  return { period, unit, method }
}

function differencesOf(outlets: Output<typeof compareOutlets>['outlets']) {
  return outlets.flatMap((a, at) =>
    outlets.slice(at + 1).flatMap((b) =>
      labels.flatMap((label) => {
        const [one, other] = [comparable(a.labels[label]), comparable(b.labels[label])]
        if (!one || !other) return []
        return [{ a: a.outlet.slug, b: b.outlet.slug, label, ...difference(one, other) }]
      }),
    ),
  )
}

function comparable({ status, share, low, high }: Output<typeof getReport>['labels']['OPINION']) {
  if (status !== 'REPORTABLE' || share === null || low === null || high === null) return null
  return { share, low, high }
}
