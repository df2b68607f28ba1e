/** What is read of outlets: how their signed articles are made up, side by side, and the passages behind each number. */
import type { Input, Output } from '../../contract/operation'
import type { compareOutlets, getReport, listPassages, PassageBehind } from '../../contract/reports'
import { CODEBOOK_VERSION, labels } from '../../domain/codebook/labels'
import { difference } from '../../domain/report/difference'
import { poolAgreement } from '../../domain/report/pooled-agreement'
import { weakestSelection } from '../../domain/report/publish-status'
import { reportShare } from '../../domain/report/report-share'
import { authorize, installationFacts, notFound } from '../access'
import type { Actor } from '../actor'
import { type Db, database, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { idKey, keyAfter, pageOf } from '../request/page'
import { eachLabel, type OutletSums, sumOutlets } from './outlet-sums'
import { listReportArticles, listRevised } from './report-articles'
import { breakdownOf } from './report-breakdown'
import { articlesIn, type Grounds, groundsOf, type Scope, scopeOf } from './report-scope'

/** How one outlet's signed articles are made up. */
export async function get(
  actor: Actor,
  { params, query }: Input<typeof getReport>,
  db: Db = database(),
): Promise<Output<typeof getReport>> {
  authorize('report.read', installationFacts(actor))
  const outlet = await load(params.slug, db)
  const scope = await scopeOf(actor, query, db)
  const sums = await sumOutlets(db, scope, query.unit)
  const articles = await listReportArticles(db, scope, outlet.id)
  const counted = articles.filter(({ left }) => left === null)
  const grounds = groundsOf(scope, counted)
  const revised = await listRevised(db, scope, outlet.id)
  return {
    outlet: { slug: outlet.slug, name: outlet.name },
    projects: grounds.projects.map(({ id: _, ...project }) => project),
    singleReader: grounds.singleReader,
    selection: grounds.selection,
    ...scopeView(scope, query.unit, sums),
    articles: {
      signed: articles.length,
      eligible: counted.length,
      excluded: [
        ...articles.flatMap((one) => (one.left ? [{ ...named(one), why: one.left }] : [])),
        ...revised,
      ],
    },
    labels: sharesOf(outlet.id, sums, grounds),
    ...breakdownOf(counted.map(({ counts }) => counts)),
    agreement: poolAgreement(counted.map(({ counts }) => counts.agreement)),
    strip: counted.map((one) => ({
      ...named(one),
      publishedAt: one.publishedAt,
      counts: eachLabel((label) => one[query.unit][labels.indexOf(label)] ?? 0),
    })),
  }
}

/** Outlets side by side; differences only of what may be compared. */
export async function compare(
  actor: Actor,
  { query }: Input<typeof compareOutlets>,
  db: Db = database(),
): Promise<Output<typeof compareOutlets>> {
  authorize('report.read', installationFacts(actor))
  const found = await db.outlet.findMany({ where: { slug: { in: query.o } }, select: shown })
  const asked = query.o.map((slug) => found.find((one) => one.slug === slug))
  const scope = await scopeOf(actor, query, db)
  const sums = await sumOutlets(db, scope, query.unit)
  const parts = await partsOf(
    db,
    scope,
    found.map(({ id }) => id),
  )
  const grounds = (id: string) =>
    groundsOf(
      scope,
      parts.filter(({ outletId }) => outletId === id),
    )
  const outlets = asked.map((outlet) => {
    if (!outlet) throw notFound()
    return {
      outlet: { slug: outlet.slug, name: outlet.name },
      labels: sharesOf(outlet.id, sums, grounds(outlet.id)),
    }
  })
  const selection = weakestSelection(found.map(({ id }) => grounds(id).selection))
  return { selection, ...scopeView(scope, query.unit, sums), outlets, differences: differencesOf(outlets) }
}

/** The passages behind a number, in the order in which they were settled. */
export async function passages(
  actor: Actor,
  { params, query }: Input<typeof listPassages>,
  db: Db = database(),
): Promise<Output<typeof listPassages>> {
  authorize('report.read', installationFacts(actor))
  const outlet = await load(params.slug, db)
  const scope = await scopeOf(actor, query, db)
  const after = keyAfter(query.cursor, idKey)
  const rows = await listAtOnce<PassageBehind>(
    db,
    Prisma.sql`
    select f."id", f."start", f."end", f."exact", f."label", f."attributes",
      json_build_object('id', a."id", 'title', a."title", 'publishedAt', a."publishedAt") as "article"
    from (${articlesIn(scope, Prisma.sql`a."outletId" = ${outlet.id}::uuid`)}) a
    join "FinalAnnotation" f on f."adjudicationId" = a."adjudicationId"
    where a."left" is null and coalesce(f."attributes" ->> 'location', 'BODY') = 'BODY'
      ${after ? Prisma.sql`and f."id" > ${after}::uuid` : Prisma.empty} ${meant(query)}
    order by f."id" limit ${query.limit + 1}`,
  )
  return pageOf(
    rows,
    query.limit,
    ({ id }) => id,
    (row) => row,
  )
}

function meant(query: Input<typeof listPassages>['query']): Prisma.Sql {
  const { label, reason, sourceType, holder, source, article } = query
  const conditions = [
    label && Prisma.sql`f."label" = ${label}::"Label"`,
    reason && Prisma.sql`f."attributes" ->> 'reason' = ${reason}`,
    holder && Prisma.sql`f."attributes" ->> 'holder' = ${holder}`,
    sourceType && Prisma.sql`f."attributes" -> 'source' ->> 'type' = ${sourceType}`,
    source !== undefined && Prisma.sql`f."attributes" -> 'source' ->> 'name' = ${source}`,
    article && Prisma.sql`a."id" = ${article}::uuid`,
  ].filter((condition) => typeof condition === 'object')
  return conditions.length > 0 ? Prisma.sql`and ${Prisma.join(conditions, ' and ')}` : Prisma.empty
}

const shown = { id: true, slug: true, name: true } as const

async function load(slug: string, db: Db) {
  const outlet = await db.outlet.findUnique({ where: { slug }, select: shown })
  if (!outlet) throw notFound()
  return outlet
}

/** From which projects the counted articles of outlets are, and who read them. */
function partsOf(db: Db, scope: Scope, outletIds: string[]) {
  return db.$queryRaw<{ outletId: string; projectId: string; singleReader: boolean }[]>`
    select distinct "outletId", "projectId", "singleReader"
    from (${articlesIn(scope, Prisma.sql`a."outletId" = any(${outletIds}::uuid[])`)}) a where a."left" is null`
}

function sharesOf(outletId: string, { of, rho }: OutletSums, grounds: Grounds) {
  const sums = of(outletId)
  return eachLabel((label) => reportShare(sums[label], rho[label].rho, grounds))
}

function scopeView({ period }: Scope, unit: Input<typeof getReport>['query']['unit'], sums: OutletSums) {
  const method = {
    codebook: CODEBOOK_VERSION,
    estimate: 'RATIO',
    interval: 'WILSON_EFFECTIVE_N',
    confidence: 0.95,
    rho: sums.rho,
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

function named({ id, title }: { id: string; title: string }) {
  return { articleId: id, title }
}
