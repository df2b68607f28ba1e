/** The passages behind the numbers of an outlet's report. */
import type { Input, Output } from '../../contract/operation'
import type { listPassages, PassageBehind } from '../../contract/reports'
import { authorize, installationFacts } from '../access'
import type { Actor } from '../actor'
import { loadOutlet } from '../articles/outlets'
import { type Db, database, listAtOnce } from '../database/database'
import { Prisma } from '../prisma-client/client'
import { idKey, keyAfter, pageOf } from '../request/page'
import { totalsOf } from './outlet-totals'
import { reportArticles } from './report-articles'
import { type Scope, scopeOf } from './report-scope'

/** The passages behind a number, in the order in which they were settled. */
export async function list(
  actor: Actor,
  { params, query }: Input<typeof listPassages>,
  db: Db = database(),
): Promise<Output<typeof listPassages>> {
  authorize('report.read', installationFacts(actor))
  const outlet = await loadOutlet(params.slug, db)
  const scope = await scopeOf(actor, query, db)
  const after = keyAfter(query.cursor, idKey)
  const rows = await listAtOnce<PassageBehind>(
    db,
    Prisma.sql`
    select f."id", f."start", f."end", f."exact", f."label", f."attributes",
      json_build_object('id', a."id", 'title', a."title", 'publishedAt', a."publishedAt") as "article"
    ${await behind(db, scope, outlet.id, query)} ${after ? Prisma.sql`and f."id" > ${after}::uuid` : Prisma.empty}
    order by f."id" limit ${query.limit + 1}`,
  )
  return pageOf(
    rows,
    query.limit,
    ({ id }) => id,
    (row) => row,
  )
}

/**
 * How many there are behind the number, the title of the article where they are of one alone, and whether all of them
 * are left out of the report.
 */
export async function count(
  actor: Actor,
  { params, query }: Pick<Input<typeof listPassages>, 'params' | 'query'>,
  db: Db = database(),
): Promise<{ total: number; article: string | null; isLeft: boolean }> {
  authorize('report.read', installationFacts(actor))
  const outlet = await loadOutlet(params.slug, db)
  const scope = await scopeOf(actor, query, db)
  const [row] = await db.$queryRaw<{ total: number; article: string | null; isLeft: boolean | null }[]>`
    select count(*)::integer as "total", min(a."title") as "article", bool_and(a."left" is not null) as "isLeft"
    ${await behind(db, scope, outlet.id, query)}`
  const { total = 0, article = null, isLeft } = row ?? {}
  return { total, article: query.article ? article : null, isLeft: isLeft === true }
}

/**
 * Final passages of counted articles; of one that is left out where it is asked for, but for what is on hold. Where none is counted there is no
 * number that they could stand behind: then all can be read, as long as no number is asked for.
 */
async function behind(
  db: Db,
  scope: Scope,
  outletId: string,
  query: Input<typeof listPassages>['query'],
): Promise<Prisma.Sql> {
  const { label, reason, sourceType, holder, source, hops, anonymous, settled, otherSources } = query
  const ofNumber = [label, reason, sourceType, holder, source, hops, anonymous, settled, otherSources].some(
    (one) => one !== undefined,
  )
  const counted = query.article
    ? Prisma.sql`a."left" is distinct from 'ON_HOLD'`
    : ofNumber
      ? Prisma.sql`a."left" is null`
      : Prisma.sql`(a."left" is null or not exists (
        select from ${reportArticles(scope, outletId)} other where other."left" is null)
        and a."left" is distinct from 'ON_HOLD')`
  return Prisma.sql`
    from ${reportArticles(scope, outletId)} a
    join "FinalAnnotation" f on f."adjudicationId" = a."adjudicationId"
    where ${counted} and (coalesce(f."attributes" ->> 'location', 'BODY') = 'BODY') = ${query.elsewhere === undefined}
      ${meant(query)} ${settledSo(scope, outletId, query.settled)}
      ${otherSources ? await ofOtherSources(db, scope, outletId) : Prisma.empty}`
}

/** What rests on a named source that the report does not list. */
async function ofOtherSources(db: Db, scope: Scope, outletId: string): Promise<Prisma.Sql> {
  const { totals } = await totalsOf(db, scope, outletId)
  const cited = totals.sources.cited.map(({ name }) => name)
  const name = Prisma.sql`f."attributes" -> 'source' ->> 'name'`
  return Prisma.sql`and f."label" = 'SOURCED_FACT' and ${name} <> '' and ${name} <> all(${cited})`
}

/**
 * As every reading had it, or not: in articles that two or more read blind, as `countAlike` counts them. The readings are
 * taken apart once, whatever the number of passages.
 */
function settledSo(
  scope: Scope,
  outletId: string,
  settled: Input<typeof listPassages>['query']['settled'],
): Prisma.Sql {
  if (settled === undefined) return Prisma.empty
  const counted = Prisma.sql`${reportArticles(scope, outletId)} b`
  const readers = Prisma.sql`(b."counts" -> 'agreement' ->> 'readers')::integer`
  return Prisma.sql`
    and f."adjudicationId" in (select b."adjudicationId" from ${counted} where ${readers} > 1)
    and ((f."adjudicationId", f."start", f."end", f."label"::text) in (
      select b."adjudicationId", t."start", t."end", t."label"
      from ${counted}
      join "Adjudication" d on d."id" = b."adjudicationId"
      join "Review" v on v."revisionId" = d."revisionId" and v."endedAt" is null and v."letter" is not null
      cross join lateral (
        select s."body"::jsonb -> 'annotations' as "annotations" from "Submission" s
        where s."reviewId" = v."id" and not s."revised" order by s."number" desc limit 1) copy
      cross join lateral jsonb_to_recordset(copy."annotations") t ("start" integer, "end" integer, "label" text)
      group by b."adjudicationId", t."start", t."end", t."label", ${readers}
      having count(distinct v."id") = ${readers})) = ${settled === 'ALIKE'}`
}

const hands = Prisma.sql`case
  when f."attributes" -> 'source' ->> 'type' = 'OWN_REPORTING' then 0
  when jsonb_array_length(coalesce(f."attributes" -> 'chain', '[]')) > 0 then jsonb_array_length(f."attributes" -> 'chain')
  when f."attributes" -> 'source' ->> 'name' <> '' then 1 end`

function meant(query: Input<typeof listPassages>['query']): Prisma.Sql {
  const { label, reason, sourceType, holder, source, hops, anonymous, article } = query
  const conditions = [
    hops !== undefined && Prisma.sql`f."label" = 'SOURCED_FACT' and ${hands} = ${hops}`,
    anonymous && Prisma.sql`f."label" <> 'OPINION' and f."attributes" -> 'source' ->> 'type' = 'ANONYMOUS'`,
    label && Prisma.sql`f."label" = ${label}::"Label"`,
    reason && Prisma.sql`f."attributes" ->> 'reason' = ${reason}`,
    holder && Prisma.sql`f."attributes" ->> 'holder' = ${holder}`,
    sourceType && Prisma.sql`f."attributes" -> 'source' ->> 'type' = ${sourceType}`,
    source !== undefined && Prisma.sql`f."attributes" -> 'source' ->> 'name' = ${source}`,
    article && Prisma.sql`a."id" = ${article}::uuid`,
  ].filter((condition) => typeof condition === 'object')
  return conditions.length > 0 ? Prisma.sql`and ${Prisma.join(conditions, ' and ')}` : Prisma.empty
}
