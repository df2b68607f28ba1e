import { agreementInterval, bootstrap } from '../../domain/report/agreement-interval'
import type { AgreementCounts } from '../../domain/report/article-counts'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { reportArticles } from './report-articles'
import type { Scope } from './report-scope'

type Interval = ReturnType<typeof agreementInterval>

const MOST = 1_000
/** Intervals of this process by the row whose articles they are of; a row that changed has another name. */
const known = new Map<string, Interval>()

/** The interval of an outlet's pooled alpha: made once for each state of its articles, for it takes each of them. */
export async function intervalOf(
  db: Db,
  scope: Scope,
  outletId: string,
  { key, articles }: { key: string | null; articles: number },
): Promise<Interval> {
  if (articles < bootstrap.fewest) return null
  const made = key === null ? undefined : known.get(key)
  if (made !== undefined) return made
  const interval = agreementInterval(await listAgreement(db, scope, outletId))
  if (key !== null) keep(key, interval)
  return interval
}

function keep(key: string, interval: Interval): void {
  known.set(key, interval)
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
