/** Counts for what was signed before all was counted that is now: it is not left out for ever. */
import type { Db } from '../database/database'
import { OrderlyPg } from '../database/orderly-pg'
import { PrismaClient } from '../prisma-client/client'
import { signedAnnotation } from '../review/annotation-view'
import { countsRow, recount } from './kept-counts'

const HOUR = 3_600_000

/**
 * Counts every layer in force that lacks counts; how many these were. As the owner of the database, who alone may
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

type Late = Record<'id' | 'articleId' | 'revisionId' | 'adjudicationId', string>

async function countMissing(db: Db): Promise<number> {
  const late = await db.$queryRaw<Late[]>`
    select s."id", s."articleId", s."revisionId", s."adjudicationId"
    from "Article" a join "SignOff" s on s."id" = a."signOffId" left join "SignOffCounts" c on c."signOffId" = s."id"
    where (c."counts" -> 'agreement' ? 'units') is not true order by s."id"`
  if (late.length === 0) return 0
  await db.$executeRaw`alter table "SignOffCounts" disable trigger user`
  for (const { id, articleId, revisionId, adjudicationId } of late) {
    const layer = await db.finalAnnotation.findMany({ where: { adjudicationId } })
    const counts = countsRow(await recount(db, revisionId, layer.map(signedAnnotation)))
    await db.signOffCounts.upsert({
      where: { signOffId: id },
      create: { signOffId: id, articleId, ...counts },
      update: counts,
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
