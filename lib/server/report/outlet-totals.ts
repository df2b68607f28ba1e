/** What outlets' signed articles come to: kept by the database for each project, counted afresh for anything else. */
import type { Report } from '../../contract/reports'
import { type Label, labels } from '../../domain/codebook/labels'
import type { ReportUnit } from '../../domain/report/article-counts'
import { pooledRho } from '../../domain/report/pooled-rho'
import { addSums, type Sums, sumsOf } from '../../domain/report/sums'
import { type Db, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { knownByState } from './known-by-state'
import type { Scope } from './report-scope'

/** As `outlet_sums` of the database makes it: what a list of outlets says of each. */
export type OutletSums = Pick<Report, 'snapshot'> & {
  signed: number
  eligible: number
  lastSignedAt: string | null
  /** Ids of those that the counted articles are from. */
  projects: string[]
  singleReader: boolean
  /** Of S, U, O, in this order; a unit of which there is nothing is missing. */
  sums: Partial<Record<ReportUnit, LabelSums[]>>
  dates: Report['articles']['dates']
}

/** With the least share of the label in a single article, and the greatest. */
type LabelSums = Sums & { least: number; most: number }

/** As `outlet_report` makes it: all that a report says but for its articles one by one and what the readings agree on. */
export type OutletTotals = OutletSums &
  Pick<Report, 'elsewhere' | 'anonymous' | 'sources'> & {
    bodyWords: number
    taggedWords: number
    tallies: Partial<Pick<Report, 'holders' | 'reasons' | 'sourceTypes' | 'hops'>>
    excluded: Report['articles']['excluded']
    /** Of each reader, in no order that tells who. */
    readers: ({ articles: number } & Record<ReportUnit, number[]>)[]
  }

/**
 * The outlet's totals, and the name of the state of its articles that they are of. What is kept is of one project and all
 * times; over several projects the same text may be counted once too often, and a period is not kept at all: these are
 * counted from the articles, once for each state.
 */
export async function totalsOf(
  db: Db,
  scope: Scope,
  outletId: string,
): Promise<{ totals: OutletTotals; state: string }> {
  const { projects, period } = scope
  const ids = projects.map(({ id }) => id)
  const [row] = await db.$queryRaw<{ state: string | null; kept: OutletTotals | null }[]>`
    select string_agg(concat_ws(' ', "projectId", "version"), ' ' order by "projectId") as "state",
      case when count(*) = 1 and ${isWhole(scope)} then (array_agg("totals"))[1] end as "kept"
    from "OutletTotals" where "projectId" = any(${ids}::uuid[]) and "outletId" = ${outletId}::uuid`
  const state = [outletId, period.from, period.to, row?.state].join(' ')
  if (!row?.state) return { totals: nothing, state }
  return { totals: row.kept ?? (await counted(state, () => countTotals(db, scope, outletId))), state }
}

const counted = knownByState<OutletTotals>()

async function countTotals(db: Db, { projects, period: { from, to } }: Scope, outletId: string) {
  const ids = projects.map(({ id }) => id)
  const [row] = await db.$queryRaw<{ totals: OutletTotals }[]>`
    select outlet_report(${ids}::uuid[], array[${outletId}::uuid], ${from}::date, ${to}::date) as "totals"`
  return row?.totals ?? nothing
}

function isWhole({ period }: Scope): boolean {
  return period.from === null && period.to === null
}

/** What a list says of each of these outlets, by their ids. */
export async function sumsOfOutlets(
  db: Db,
  scope: Scope,
  outletIds: readonly string[],
): Promise<(outletId: string) => OutletSums> {
  const { projects, period } = scope
  const ids = projects.map(({ id }) => id)
  const rows = await listAtOnce<{ outletId: string; sums: OutletSums }>(
    db,
    Prisma.sql`
    select "outletId", case when count(*) = 1 and ${isWhole(scope)} then (array_agg("totals"))[1]
      else outlet_sums(${ids}::uuid[], array["outletId"], ${period.from}::date, ${period.to}::date) end as "sums"
    from "OutletTotals" where "projectId" = any(${ids}::uuid[]) and "outletId" = any(${outletIds}::uuid[])
    group by "outletId"`,
  )
  const known = new Map(rows.map(({ outletId, sums }) => [outletId, sums]))
  return (outletId) => known.get(outletId) ?? nothing
}

const nothing: OutletTotals = {
  signed: 0,
  eligible: 0,
  lastSignedAt: null,
  snapshot: null,
  projects: [],
  singleReader: false,
  sums: {},
  dates: { from: null, to: null },
  bodyWords: 0,
  taggedWords: 0,
  elsewhere: 0,
  anonymous: 0,
  tallies: {},
  sources: { cited: [], others: { sources: 0, passages: 0 } },
  excluded: [],
  readers: [],
}

const none = sumsOf([])

export function sumsIn({ sums }: OutletSums, unit: ReportUnit, label: Label): Sums {
  return sums[unit]?.[labels.indexOf(label)] ?? none
}

/** From the least share of the label in a single counted article to the greatest; null where nothing is counted. */
export function spreadIn({ sums }: OutletSums, unit: ReportUnit, label: Label): Report['spread'][Label] {
  const { least = null, most = null } = sums[unit]?.[labels.indexOf(label)] ?? {}
  return { least, most }
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
