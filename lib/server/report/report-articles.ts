import type { Report } from '../../contract/reports'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import type { countsRow, KeptCounts } from './kept-counts'
import { articlesIn, type Scope } from './report-scope'

export type ReportArticle = {
  id: string
  projectId: string
  title: string
  publishedAt: string | null
  singleReader: boolean
  /** Why it is in no share. */
  left: Report['articles']['excluded'][number]['why'] | null
  counts: Omit<KeptCounts, 'passages' | 'words' | 'sentences'>
} & Pick<ReturnType<typeof countsRow>, 'passages' | 'words' | 'sentences'>

/** An outlet's signed articles of the scope with what each brings, the latest first. */
export function listReportArticles(db: Db, scope: Scope, outletId: string): Promise<ReportArticle[]> {
  return listAtOnce(
    db,
    Prisma.sql`
    select "id", "projectId", "title", "publishedAt", "singleReader", "left", "counts", "passages", "words", "sentences"
    from (${articlesIn(scope, Prisma.sql`a."outletId" = ${outletId}::uuid`)}) a
    order by "publishedFrom" desc nulls last, "id" desc`,
  )
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
      state: { notIn: ['SIGNED_OFF', 'WITHDRAWN'] },
      signOffs: { some: {} },
    },
    orderBy: { id: 'asc' },
    select: { id: true, title: true },
  })
  return rows.map(({ id, title }) => ({ articleId: id, title, why: 'BEING_REVISED' }))
}
