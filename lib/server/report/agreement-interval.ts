import {
  type AgreementIntervals,
  agreementIntervals,
  bootstrap,
} from '../../domain/report/agreement-interval'
import type { AgreementCounts } from '../../domain/report/article-counts'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { knownByState } from './known-by-state'
import { reportArticles } from './report-articles'
import type { Scope } from './report-scope'

const known = knownByState<AgreementIntervals | null>()

/** The intervals of an outlet's pooled alphas: made once for each state of its articles, for it takes each of them. */
export async function intervalsOf(
  db: Db,
  scope: Scope,
  outletId: string,
  { key, articles }: { key: string | null; articles: number },
): Promise<AgreementIntervals | null> {
  if (articles < bootstrap.fewest) return null
  return known(key, async () => agreementIntervals(await listAgreement(db, scope, outletId)))
}

async function listAgreement(db: Db, scope: Scope, outletId: string): Promise<AgreementCounts[]> {
  const rows = await listAtOnce<{ agreement: AgreementCounts }>(
    db,
    Prisma.sql`
    select "counts" -> 'agreement' as "agreement" from ${reportArticles(scope, outletId)}
    where "left" is null order by "id"`,
  )
  return rows.map(({ agreement }) => agreement)
}
