import {
  type AgreementIntervals,
  agreementIntervals,
  bootstrap,
} from '../../domain/report/agreement-interval'
import type { AgreementCounts } from '../../domain/report/article-counts'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { reportArticles } from './report-articles'
import type { Scope } from './report-scope'

const MOST = 1_000
/** Intervals of this process by the row whose articles they are of; a row that changed has another name. */
const known = new Map<string, AgreementIntervals | null>()

/** The intervals of an outlet's pooled alphas: made once for each state of its articles, for it takes each of them. */
export async function intervalsOf(
  db: Db,
  scope: Scope,
  outletId: string,
  { key, articles }: { key: string | null; articles: number },
): Promise<AgreementIntervals | null> {
  if (articles < bootstrap.fewest) return null
  const made = key === null ? undefined : known.get(key)
  if (made !== undefined) return made
  const intervals = agreementIntervals(await listAgreement(db, scope, outletId))
  if (key !== null) keep(key, intervals)
  return intervals
}

function keep(key: string, intervals: AgreementIntervals | null): void {
  known.set(key, intervals)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
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
