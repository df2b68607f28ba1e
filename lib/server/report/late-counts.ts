/** Counts for what was signed before counting began, so that it is not left out of reports for ever. */
import type { Db } from '../database/database'
import { OrderlyPg } from '../database/orderly-pg'
import { PrismaClient } from '../prisma-client/client'
import { signedAnnotation } from '../review/annotation-view'
import { countsRow, recount } from './kept-counts'

const HOUR = 3_600_000

/**
 * Counts every layer in force that has no counts, and how many these were. As the owner of the database, who alone may
 * put aside for it what otherwise keeps counts from being added to a signature.
 */
export async function countLate(ownerUrl: string): Promise<number> {
  const client = new PrismaClient({ adapter: new OrderlyPg({ connectionString: ownerUrl, max: 1 }) })
  try {
    return await client.$transaction(countMissing, { timeout: HOUR })
  } finally {
    await client.$disconnect()
  }
}

async function countMissing(db: Db): Promise<number> {
  const late = await db.signOff.findMany({
    where: { inForce: { isNot: null }, counts: null },
    orderBy: { id: 'asc' },
    select: { id: true, articleId: true, revisionId: true, adjudicationId: true },
  })
  if (late.length === 0) return 0
  await db.$executeRaw`alter table "SignOffCounts" disable trigger user`
  for (const { id, articleId, revisionId, adjudicationId } of late) {
    const layer = await db.finalAnnotation.findMany({ where: { adjudicationId } })
    const counts = countsRow(await recount(db, revisionId, layer.map(signedAnnotation)))
    await db.signOffCounts.create({
      data: { signOffId: id, articleId, ...counts },
      select: { signOffId: true },
    })
  }
  await db.$executeRaw`alter table "SignOffCounts" enable trigger user`
  await db.$queryRaw`
    select keep_outlet_totals("projectId", "outletId")::text from (
      select distinct "projectId", "outletId" from "Article" where "id" = any(${late.map(({ articleId }) => articleId)}::uuid[])
      order by 1, 2) a`
  return late.length
}
