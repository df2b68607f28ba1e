/** What outlets' signed articles come to: kept by the database for each project, counted afresh for anything else. */
import type { Report } from '../../contract/reports'
import { type Label, labels } from '../../domain/codebook/labels'
import type { ReportUnit } from '../../domain/report/article-counts'
import type { AgreementTable } from '../../domain/report/pooled-agreement'
import { pooledRho } from '../../domain/report/pooled-rho'
import { addSums, type Sums, sumsOf } from '../../domain/report/sums'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import type { Scope } from './report-scope'

/** As `outlet_report` of the database makes it. */
export type OutletTotals = Pick<Report, 'elsewhere' | 'anonymous' | 'sources'> & {
  signed: number
  eligible: number
  lastSignedAt: string | null
  /** Ids of those that the counted articles are from. */
  projects: string[]
  singleReader: boolean
  /** Of S, U, O, in this order; a unit of which there is nothing is missing. */
  sums: Partial<Record<ReportUnit, Sums[]>>
  bodyWords: number
  taggedWords: number
  tallies: Partial<Pick<Report, 'holders' | 'reasons' | 'sourceTypes' | 'hops'>>
  /** One table for each number of readers. */
  agreement: AgreementTable[]
  excluded: Report['articles']['excluded']
  /** Of each reader, in no order that tells who. */
  readers: ({ articles: number } & Record<ReportUnit, number[]>)[]
}

/** Totals, and where they are those kept in a row, the name of that row as it is now. */
type Found = { totals: OutletTotals; key: string | null }

/**
 * The totals of these outlets by their ids. What is kept is of one project and all times; over several projects the same
 * text may be counted once too often, and a period is not kept at all: these are counted from the articles.
 */
export async function totalsOf(
  db: Db,
  { projects, period: { from, to } }: Scope,
  outletIds: readonly string[],
): Promise<(outletId: string) => Found> {
  const ids = projects.map(({ id }) => id)
  const isKept = Prisma.sql`count(*) = 1 and ${from}::date is null and ${to}::date is null`
  const rows = await listAtOnce<Found & { outletId: string }>(
    db,
    Prisma.sql`
    select "outletId",
      case when ${isKept} then concat_ws(' ', (array_agg("projectId"))[1], "outletId", max("version")) end as "key",
      case when ${isKept} then (array_agg("totals"))[1]
        else outlet_report(${ids}::uuid[], array["outletId"], ${from}::date, ${to}::date) end as "totals"
    from "OutletTotals" where "projectId" = any(${ids}::uuid[]) and "outletId" = any(${outletIds}::uuid[])
    group by "outletId"`,
  )
  const known = new Map(rows.map(({ outletId, ...found }) => [outletId, found]))
  return (outletId) => known.get(outletId) ?? { totals: nothing, key: null }
}

const nothing: OutletTotals = {
  signed: 0,
  eligible: 0,
  lastSignedAt: null,
  projects: [],
  singleReader: false,
  sums: {},
  bodyWords: 0,
  taggedWords: 0,
  elsewhere: 0,
  anonymous: 0,
  tallies: {},
  sources: { cited: [], others: { sources: 0, passages: 0 } },
  agreement: [],
  excluded: [],
  readers: [],
}

const none = sumsOf([])

export function sumsIn({ sums }: OutletTotals, unit: ReportUnit, label: Label): Sums {
  return sums[unit]?.[labels.indexOf(label)] ?? none
}

export type Rho = Record<Label, { rho: number; estimated: boolean }>

/**
 * The correlation within articles, pooled over every outlet of the projects and all times: how alike the passages of an
 * article are does not hang on the months asked about, and the more articles tell it the better.
 */
export async function pooledRhos(db: Db, { projects }: Scope, unit: ReportUnit): Promise<Rho> {
  const ids = projects.map(({ id }) => id)
  const rows = await listAtOnce<{ outletId: string; sums: Sums[] }>(
    db,
    Prisma.sql`
    select "outletId", "totals" -> 'sums' -> ${unit} as "sums" from "OutletTotals"
    where "projectId" = any(${ids}::uuid[]) and "totals" -> 'sums' ? ${unit} order by "outletId", "projectId"`,
  )
  return eachLabel((label) => {
    const byOutlet = new Map<string, Sums>()
    for (const { outletId, sums } of rows) {
      const more = sums[labels.indexOf(label)] ?? none
      byOutlet.set(outletId, addSums(byOutlet.get(outletId) ?? none, more))
    }
    return pooledRho([...byOutlet.values()])
  })
}

export function eachLabel<T>(of: (label: Label) => T): Record<Label, T> {
  return {
    SOURCED_FACT: of('SOURCED_FACT'),
    UNVERIFIED_CLAIM: of('UNVERIFIED_CLAIM'),
    OPINION: of('OPINION'),
  }
}
