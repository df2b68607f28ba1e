/** The sums that shares rest on: all outlets in one statement, for an outlet's interval borrows from all of them. */
import { type Label, labels } from '../../domain/codebook/labels'
import type { ReportUnit } from '../../domain/report/article-counts'
import { pooledRho } from '../../domain/report/pooled-rho'
import { type Sums, sumsOf } from '../../domain/report/sums'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { articlesIn, type Scope } from './report-scope'

export type OutletSums = {
  /** Of an outlet by its id. */
  of: (outletId: string) => Record<Label, Sums>
  rho: Record<Label, { rho: number; estimated: boolean }>
}

const columns = {
  passages: Prisma.sql`"passages"`,
  words: Prisma.sql`"words"`,
  sentences: Prisma.sql`"sentences"`,
} as const satisfies Record<ReportUnit, Prisma.Sql>

type Row = Sums & { outletId: string; place: number }

export async function sumOutlets(db: Db, scope: Scope, unit: ReportUnit): Promise<OutletSums> {
  const rows = await listAtOnce<Row>(
    db,
    Prisma.sql`
    select c."outletId", l."place", count(*) as "articles", sum(l."y") as "y", sum(c."n") as "n",
      sum(l."y" * l."y") as "yy", sum(c."n" * c."n") as "nn", sum(l."y" * c."n") as "yn",
      sum(l."y"::float8 * l."y" / c."n") as "yyPerN"
    from (
      select "outletId", ${columns[unit]} as "counted", (select sum(k) from unnest(${columns[unit]}) k) as "n"
      from (${articlesIn(scope, Prisma.sql`true`)}) a where a."left" is null) c
    cross join lateral unnest(c."counted") with ordinality as l("y", "place")
    where c."n" > 0 group by 1, 2`,
  )
  const known = new Map(rows.map(({ outletId, place, ...sums }) => [`${outletId} ${place}`, sums]))
  const sumsIn = (outletId: string, label: Label) =>
    known.get(`${outletId} ${labels.indexOf(label) + 1}`) ?? sumsOf([])
  const outletIds = [...new Set(rows.map(({ outletId }) => outletId))]
  return {
    of: (outletId) => eachLabel((label) => sumsIn(outletId, label)),
    rho: eachLabel((label) => pooledRho(outletIds.map((id) => sumsIn(id, label)))),
  }
}

export function eachLabel<T>(of: (label: Label) => T): Record<Label, T> {
  return {
    SOURCED_FACT: of('SOURCED_FACT'),
    UNVERIFIED_CLAIM: of('UNVERIFIED_CLAIM'),
    OPINION: of('OPINION'),
  }
}
