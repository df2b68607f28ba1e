import type { ArticleSpans, Report } from '../../contract/reports'
import { labels } from '../../domain/codebook/labels'
import type { Rights } from '../../domain/exchange/rights'
import type { ReportUnit, Tally } from '../../domain/report/article-counts'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { eachLabel, type OutletTotals } from './outlet-totals'
import type { Scope } from './report-scope'

/** How many articles a report shows one by one: its latest. */
export const STRIP = 100
/** How many a file lists. */
export const EVERY = 10_000

type Counted = { outletId: string; excluded: OutletTotals['excluded'] }
type StripAsked = Counted & { unit: ReportUnit; limit: number }

/** The latest of the outlet's counted articles, each with what it brings. */
export async function listStrip(db: Db, scope: Scope, asked: StripAsked): Promise<Report['strip']> {
  const rows = await listAtOnce<Omit<Report['strip'][number], 'counts'> & { counts: number[] }>(
    db,
    stripQuery(scope, asked),
  )
  return rows.map(({ counts, ...article }) => ({
    ...article,
    counts: eachLabel((label) => counts[labels.indexOf(label)] ?? 0),
  }))
}

const columns = {
  passages: Prisma.sql`c."passages"`,
  words: Prisma.sql`c."words"`,
  sentences: Prisma.sql`c."sentences"`,
} as const satisfies Record<ReportUnit, Prisma.Sql>

function stripQuery(scope: Scope, { unit, limit, ...counted }: StripAsked): Prisma.Sql {
  return Prisma.sql`
    select a."id" as "articleId", a."title", a."publishedAt", ${columns[unit]} as "counts"
    from "Article" a join "SignOffCounts" c on c."signOffId" = a."signOffId"
    where ${isCounted(scope, counted)}
    order by coalesce(a."publishedFrom", '-infinity'::date) desc, a."id" desc limit ${limit}`
}

function isCounted({ projects, period: { from, to } }: Scope, { outletId, excluded }: Counted): Prisma.Sql {
  return Prisma.sql`a."state" = 'SIGNED_OFF' and a."outletId" = ${outletId}::uuid
    and a."projectId" = any(${projects.map(({ id }) => id)}::uuid[])
    and a."id" <> all(${excluded.map(({ articleId }) => articleId)}::uuid[])
    and (${from}::date is null or a."publishedFrom" >= ${from}::date)
    and (${to}::date is null or a."publishedTo" <= ${to}::date)`
}

/** The signed articles of the outlet, each with why it is in no share. */
export function reportArticles({ projects, period: { from, to } }: Scope, outletId: string): Prisma.Sql {
  const ids = projects.map(({ id }) => id)
  return Prisma.sql`report_articles(${ids}::uuid[], array[${outletId}::uuid], ${from}::date, ${to}::date)`
}

/** Where the passages of these signed articles stand. */
export function listSpans(db: Db, articleIds: readonly string[]): Promise<ArticleSpans[]> {
  return listAtOnce(
    db,
    Prisma.sql`
    select a."id" as "articleId", length(r."text") as "length", (
      select coalesce(json_agg(json_build_array(f."start", f."end", f."label") order by f."start", f."end" desc, f."id"), '[]')
      from "FinalAnnotation" f where f."adjudicationId" = s."adjudicationId") as "spans"
    from "Article" a join "SignOff" s on s."id" = a."signOffId" join "Revision" r on r."id" = a."revisionId"
    where a."id" = any(${articleIds}::uuid[]) and a."state" = 'SIGNED_OFF'`,
  )
}

/** How many of the outlet's signed articles bear which rights. */
export async function countRights(db: Db, scope: Scope, outletId: string): Promise<Tally<Rights>> {
  const rows = await db.$queryRaw<{ rights: Rights; count: number }[]>`
    select a."rights"::text, count(*)::integer from ${reportArticles(scope, outletId)} found
    join "Article" a on a."id" = found."id" group by 1 order by 1`
  return Object.fromEntries(rows.map(({ rights, count }) => [rights, count]))
}

/** What was signed once and is being revised: out of the shares until it is signed again. */
export async function listRevised(
  db: Db,
  { projects, period: { from, to } }: Scope,
  outletId: string,
): Promise<Report['articles']['excluded']> {
  const rows = await db.article.findMany({
    where: {
      outletId,
      // what may be of the period, as for what is signed
      ...((from || to) && {
        OR: [
          { publishedFrom: null },
          {
            ...(from && { publishedTo: { gte: new Date(from) } }),
            ...(to && { publishedFrom: { lte: new Date(to) } }),
          },
        ],
      }),
      projectId: { in: projects.map(({ id }) => id) },
      state: { in: ['IMPORTED', 'IN_REVIEW', 'ADJUDICATION', 'AWAITING_SIGN_OFF'] },
      signOffs: { some: {} },
    },
    orderBy: { id: 'asc' },
    select: { id: true, title: true },
  })
  return rows.map(({ id, title }) => ({ articleId: id, title, why: 'BEING_REVISED' }))
}
