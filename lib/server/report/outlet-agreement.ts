import { type AgreementIntervals, agreementIntervals } from '../../domain/report/agreement-interval'
import type { AgreementCounts } from '../../domain/report/article-counts'
import { type PooledAgreement, poolAgreement } from '../../domain/report/pooled-agreement'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { knownByState } from './known-by-state'
import { reportArticles } from './report-articles'
import type { Scope } from './report-scope'

type OutletAgreement = { pooled: PooledAgreement; intervals: AgreementIntervals | null }

const known = knownByState<OutletAgreement>()

/** What the readings of an outlet's counted articles agree on: it takes each of them, once for each state of them. */
export function agreementOf(db: Db, scope: Scope, outletId: string, state: string): Promise<OutletAgreement> {
  return known(state, async () => {
    const articles = await listAgreement(db, scope, outletId)
    return { pooled: poolAgreement(articles), intervals: agreementIntervals(articles) }
  })
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
