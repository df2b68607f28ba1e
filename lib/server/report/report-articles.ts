import type { Report } from '../../contract/reports'
import { labels } from '../../domain/codebook/labels'
import type { ReportUnit } from '../../domain/report/article-counts'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { eachLabel, type OutletTotals } from './outlet-totals'
import type { Scope } from './report-scope'

/** How many articles a report shows one by one: its latest. */
export const STRIP = 100

/** The latest of the outlet's counted articles, each with what it brings. */
export async function listStrip(
  db: Db,
  scope: Scope,
  { outletId, unit, excluded }: { outletId: string; unit: ReportUnit; excluded: OutletTotals['excluded'] },
): Promise<Report['strip']> {
  const rows = await listAtOnce<Omit<Report['strip'][number], 'counts'> & { counts: number[] }>(
    db,
    stripQuery(scope, outletId, unit, excluded),
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

export function stripQuery(
  { projects, period: { from, to } }: Scope,
  outletId: string,
  unit: ReportUnit,
  excluded: OutletTotals['excluded'],
): Prisma.Sql {
  return Prisma.sql`
    select a."id" as "articleId", a."title", a."publishedAt", ${columns[unit]} as "counts"
    from "Article" a join "SignOffCounts" c on c."signOffId" = a."signOffId"
    where a."state" = 'SIGNED_OFF' and a."outletId" = ${outletId}::uuid
      and a."projectId" = any(${projects.map(({ id }) => id)}::uuid[])
      and a."id" <> all(${excluded.map(({ articleId }) => articleId)}::uuid[])
      and (${from}::date is null or a."publishedFrom" >= ${from}::date)
      and (${to}::date is null or a."publishedTo" <= ${to}::date)
    order by coalesce(a."publishedFrom", '-infinity'::date) desc, a."id" desc limit ${STRIP}`
}

/** What was signed once and is being revised: out of the shares until it is signed again. */
export async function listRevised(
  db: Db,
  { projects }: Scope,
  outletId: string,
): Promise<Report['articles']['excluded']> {
  const rows = await db.article.findMany({
    where: {
      outletId,
      projectId: { in: projects.map(({ id }) => id) },
      state: { in: ['IMPORTED', 'IN_REVIEW', 'ADJUDICATION', 'AWAITING_SIGN_OFF'] },
      signOffs: { some: {} },
    },
    orderBy: { id: 'asc' },
    select: { id: true, title: true },
  })
  return rows.map(({ id, title }) => ({ articleId: id, title, why: 'BEING_REVISED' }))
}
