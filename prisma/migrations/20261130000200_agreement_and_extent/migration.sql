-- What a report says of when its articles are from, how far apart they lie and which data it is of is kept with its other
-- totals. What the readings agree on is not: it is made of the tables beside each signature (lib/domain/report/article-counts
-- `AgreementCounts`), which now also hold sentences, passages as units and how much of the final layer every reading had.
-- What was signed before is counted again when the product starts (lib/server/report/late-counts).

create or replace view "ReportArticle" as
select a."id", a."projectId", a."outletId", a."revisionId", a."title", a."publishedAt", a."publishedFrom", a."publishedTo",
  s."adjudicationId", s."signedAt", s."singleReader", c."passages", c."words", c."sentences", c."counts",
  case
    when a."heldAt" is not null then 'ON_HOLD'
    when a."isExcerpt" then 'EXCERPT'
    when s."singleReader" and coalesce((p."policy" ->> 'reviewsPerArticle')::int, 2) > 1 then 'SINGLE_READER'
    when c."signOffId" is null then 'NOT_COUNTED'
  end as "excluded", a."signOffId"
from "Article" a
join "SignOff" s on s."id" = a."signOffId"
join "Project" p on p."id" = a."projectId"
left join "SignOffCounts" c on c."signOffId" = s."id"
where a."state" = 'SIGNED_OFF';

drop function report_articles(uuid[], uuid[], date, date);
create function report_articles(projects uuid[], outlets uuid[], since date, until date)
returns table ("id" uuid, "projectId" uuid, "adjudicationId" uuid, "title" text, "publishedAt" text, "publishedFrom" date,
  "publishedTo" date, "signedAt" timestamptz, "digest" text, "singleReader" boolean, "passages" integer[], "words" integer[],
  "sentences" integer[], "counts" jsonb, "left" text)
language sql stable as $$
  select d."id", d."projectId", d."adjudicationId", d."title", d."publishedAt", d."publishedFrom", d."publishedTo",
    d."signedAt", d."digest", d."singleReader", d."passages", d."words", d."sentences", d."counts",
    case when d."why" is null and row_number() over (
      partition by d."sha256", d."why" is null order by d."signedAt", d."id") > 1 then 'DUPLICATE' else d."why" end
  from (
    select a.*, r."sha256", s."digest", coalesce(a."excluded", case
      when since is null and until is null then null
      when a."publishedFrom" is null then 'DATE_UNKNOWN'
      when a."publishedFrom" < since and a."publishedTo" >= since
        or a."publishedFrom" <= until and a."publishedTo" > until then 'DATE_TOO_COARSE' end) as "why"
    from "ReportArticle" a join "Revision" r on r."id" = a."revisionId" join "SignOff" s on s."id" = a."signOffId"
    where a."projectId" = any(projects) and a."outletId" = any(outlets)
      and (a."publishedFrom" is null or (
        (since is null or a."publishedTo" >= since) and (until is null or a."publishedFrom" <= until)))) d
$$;

-- What a list of outlets says of these.
create function outlet_sums(projects uuid[], outlets uuid[], since date, until date) returns jsonb
language sql stable as $$
  with found as materialized (select * from report_articles(projects, outlets, since, until)),
  counted as materialized (select * from found where "left" is null),
  sums as (
    select u."unit", l."place", jsonb_build_object('articles', count(*), 'y', sum(l."y"), 'n', sum(t."n"),
      'yy', sum(l."y"::bigint * l."y"), 'nn', sum(t."n" * t."n"), 'yn', sum(l."y" * t."n"),
      'yyPerN', sum(round(l."y"::numeric * l."y" / t."n", 12)), 'least', min(l."y" / t."n"::float8),
      'most', max(l."y" / t."n"::float8)) as "sums"
    from counted c
    cross join lateral (values ('passages', c."passages"), ('words', c."words"), ('sentences', c."sentences")) u ("unit", "all")
    cross join lateral (select sum(k) as "n" from unnest(u."all") k) t
    cross join lateral unnest(u."all") with ordinality l ("y", "place")
    where t."n" > 0 group by 1, 2)
  select jsonb_build_object(
    'signed', (select count(*) from found),
    'eligible', (select count(*) from counted),
    'lastSignedAt', (select to_char(max("signedAt") at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from counted),
    'projects', (select coalesce(jsonb_agg(distinct "projectId"), '[]') from counted),
    'singleReader', (select coalesce(bool_or("singleReader"), false) from counted),
    'sums', (select coalesce(jsonb_object_agg("unit", "labels"), '{}') from (
      select "unit", jsonb_agg("sums" order by "place") as "labels" from sums group by 1) u),
    'dates', (select jsonb_build_object('from', min("publishedFrom"), 'to', max("publishedTo")) from counted),
    'snapshot', (select encode(sha256(convert_to(string_agg("digest", E'\n' order by "digest" collate "C"), 'UTF8')), 'hex')
      from counted))
$$;

-- All that their report says, but for what it lists article by article and what the readings agree on: see `outlet_report`.
create or replace function outlet_totals(projects uuid[], outlets uuid[], since date, until date) returns jsonb
language sql stable as $$
  with found as materialized (select * from report_articles(projects, outlets, since, until)),
  counted as materialized (select * from found where "left" is null),
  tallies as (
    select n."name", e."key", sum(e."value"::integer) as "count"
    from counted c
    cross join lateral unnest(array['holders', 'reasons', 'sourceTypes', 'hops']) n ("name")
    cross join lateral jsonb_each_text(c."counts" -> n."name") e group by 1, 2),
  sources as (
    select s."name", mode() within group (order by s."type") as "type", sum(s."passages") as "passages",
      count(*) as "articles", row_number() over (order by sum(s."passages") desc, s."name" collate "C") as "place"
    from counted c
    cross join lateral jsonb_to_recordset(c."counts" -> 'sources') s ("name" text, "type" text, "passages" integer)
    group by s."name")
  select outlet_sums(projects, outlets, since, until) || jsonb_build_object(
    'bodyWords', (select coalesce(sum(("counts" ->> 'bodyWords')::bigint), 0) from counted),
    'taggedWords', (select coalesce(sum(("counts" ->> 'taggedWords')::bigint), 0) from counted),
    'elsewhere', (select coalesce(sum(("counts" ->> 'elsewhere')::bigint), 0) from counted),
    'anonymous', (select coalesce(sum(("counts" ->> 'anonymous')::bigint), 0) from counted),
    'tallies', (select coalesce(jsonb_object_agg("name", "tally"), '{}') from (
      select "name", jsonb_object_agg("key", "count") as "tally" from tallies group by 1) t),
    'sources', jsonb_build_object(
      'cited', (select coalesce(jsonb_agg(jsonb_build_object('name', "name", 'type', "type", 'passages', "passages",
        'articles', "articles") order by "place"), '[]') from sources where "place" <= 10),
      'others', (select jsonb_build_object('sources', count(*), 'passages', coalesce(sum("passages"), 0))
        from sources where "place" > 10)),
    'excluded', (select coalesce(jsonb_agg(jsonb_build_object('articleId', "id", 'title', "title", 'why', "left")
      order by "publishedFrom" desc nulls last, "id" desc), '[]') from found where "left" is not null))
$$;

select keep_outlet_totals("projectId", "outletId") from (
  select "projectId", "outletId" from "OutletTotals" order by 1, 2) t;
