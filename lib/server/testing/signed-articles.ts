import type { Client } from 'pg'

export const OUTLETS = 100
/** How many final annotations each brings. */
export const PER_ARTICLE = 10

const AT_ONCE = 20_000
const tables = [
  'Article',
  'Revision',
  'Adjudication',
  'Decision',
  'FinalAnnotation',
  'SignOff',
  'SignOffCounts',
]

export async function countSigned(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::integer as count from "SignOffCounts"',
  )
  return rows[0]?.count ?? 0
}

/**
 * Signed articles as a report finds them, with what each brings and its passages, put in behind the rules: a hundred
 * outlets, the shares of each its own.
 */
export async function signArticles(owner: Client, signer: string, count: number): Promise<void> {
  await owner.query('begin')
  for (const table of tables) await owner.query(`alter table "${table}" disable trigger user`)
  await owner.query(`insert into "Outlet" ("id", "slug", "name", "hostnames")
    select gen_random_uuid(), 'bench-' || n, 'Bench ' || n, '{}' from generate_series(0, ${OUTLETS - 1}) n on conflict do nothing`)
  for (let made = 0; made < count; made += AT_ONCE) {
    await owner.query(articles, [signer, Math.min(AT_ONCE, count - made), await countSigned(owner)])
  }
  for (const table of tables) await owner.query(`alter table "${table}" enable trigger user`)
  await owner.query('commit')
  await owner.query(`vacuum analyze ${tables.map((table) => `"${table}"`).join(', ')}, "Outlet"`)
  await owner.query(`select keep_outlet_totals("projectId", "outletId")
    from (select distinct "projectId", "outletId" from "Article" where "state" = 'SIGNED_OFF') a`)
  await owner.query('vacuum analyze "OutletTotals"')
}

// Of ten passages, two to four are sourced, by the outlet, and one to three opinions, by the article.
const articles = `
  with made as materialized (
    select $3::integer + n as n, gen_random_uuid() as article, gen_random_uuid() as revision, gen_random_uuid() as "signOff",
      gen_random_uuid() as adjudication, gen_random_uuid() as decision,
      o."id" as outlet, p."id" as project, 2 + n % 3 as s, 1 + (n / 7) % 3 as o,
      'Bench ' || ($3::integer + n) || ' says what happened.' as text, date '2014-01-01' + n % 3000 as day
    from generate_series(1, $2::integer) n
    join "Outlet" o on o."slug" = 'bench-' || n % ${OUTLETS}
    cross join (select "id" from "Project" limit 1) p),
  as_article as (
    insert into "Article" ("id", "projectId", "outletId", "title", "bylines", "publishedAt", "publishedFrom", "publishedTo",
      "state", "revisionId", "signOffId")
    select article, project, outlet, 'Bench ' || n, '{}', day::text, day, day, 'SIGNED_OFF', revision, "signOff" from made),
  as_revision as (
    insert into "Revision" ("id", "articleId", "number", "text", "sha256", "sentences", "how", "obtainedById",
      "retrievedAt", "sourceSha256", "sourceStart", "sourceEnd")
    select revision, article, 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), '[]', 'PASTE', $1::uuid,
      now(), encode(sha256(convert_to(text, 'UTF8')), 'hex'), 0, length(text) from made),
  as_adjudication as (
    insert into "Adjudication" ("id", "articleId", "revisionId") select adjudication, article, revision from made),
  as_decision as (
    insert into "Decision" ("id", "articleId", "adjudicationId", "kind", "seen", "decidedById")
    select decision, article, adjudication, 'ADD', '{}', $1::uuid from made),
  as_passages as (
    insert into "FinalAnnotation" ("id", "articleId", "revisionId", "adjudicationId", "decisionId", "start", "end", "exact",
      "label", "attributes")
    select gen_random_uuid(), article, revision, adjudication, decision, k, k + 1, substr(text, k + 1, 1),
      (case when k < s then 'SOURCED_FACT' when k < s + o then 'OPINION' else 'UNVERIFIED_CLAIM' end)::"Label",
      case when k < s then jsonb_build_object('source', jsonb_build_object('name', 'Source ' || n / ${OUTLETS} % 50, 'type', 'OFFICIAL'))
        when k < s + o then jsonb_build_object('holder', 'AUTHOR') else jsonb_build_object('reason', 'NO_SOURCE') end
    from made cross join generate_series(0, ${PER_ARTICLE - 1}) k),
  as_sign_off as (
    insert into "SignOff" ("id", "articleId", "revisionId", "adjudicationId", "number", "signerId", "digest", "subject",
      "bundle", "singleReader", "adjudicatorIds", "signedAt")
    select "signOff", article, revision, adjudication, 1, $1::uuid, encode(sha256('{}'), 'hex'), '{}', '{}', false,
      '{}', now() from made),
  as_counts as (
    insert into "SignOffCounts" ("signOffId", "articleId", "passages", "words", "sentences", "counts")
    select "signOff", article, array[s, ${PER_ARTICLE} - s - o, o], array[9 * s, 90 - 9 * (s + o), 9 * o],
      array[s, ${PER_ARTICLE} - s - o, o], jsonb_build_object('bodyWords', 120, 'taggedWords', 90, 'elsewhere', 1,
        'anonymous', o, 'holders', jsonb_build_object('AUTHOR', o), 'reasons', jsonb_build_object('NO_SOURCE', ${PER_ARTICLE} - s - o),
        'sourceTypes', jsonb_build_object('OFFICIAL', s), 'hops', jsonb_build_object('1', s),
        'sources', jsonb_build_array(jsonb_build_object('name', 'Source ' || n / ${OUTLETS} % 50, 'type', 'OFFICIAL', 'passages', s)),
        'agreement', jsonb_build_object('readers', 2, 'confusion', '[[90,5,0,9],[4,80,9,3],[1,7,60,2],[8,2,3,99]]'::jsonb,
          'sentences', '[[4,1,0,0],[0,3,1,0],[0,0,2,0],[1,0,0,3]]'::jsonb, 'units', '[[900,700,500],[850,600,450]]'::jsonb,
          'settled', jsonb_build_array(jsonb_build_array(${PER_ARTICLE} - 3, ${PER_ARTICLE}))))
    from made)
  select count(*) from made`
