-- What an outlet's report rests on, kept per project and outlet, so that a report reads no article but those it lists.
-- It is counted again, over the outlet's articles of the project and in the same transaction, whenever one of them is
-- signed, reopened, held or released, so that it is never a sum that drifted.

-- The signed articles of an outlet, each with why it is in no share: what "ReportArticle" says of it, else its date,
-- else that the same text is counted already. `outlets` are those that are one.
create function report_articles(projects uuid[], outlets uuid[], since date, until date)
returns table ("id" uuid, "projectId" uuid, "adjudicationId" uuid, "title" text, "publishedAt" text, "publishedFrom" date,
  "signedAt" timestamptz, "singleReader" boolean, "passages" integer[], "words" integer[], "sentences" integer[],
  "counts" jsonb, "left" text)
language sql stable as $$
  select d."id", d."projectId", d."adjudicationId", d."title", d."publishedAt", d."publishedFrom", d."signedAt",
    d."singleReader", d."passages", d."words", d."sentences", d."counts",
    case when d."why" is null and row_number() over (
      partition by d."sha256", d."why" is null order by d."signedAt", d."id") > 1 then 'DUPLICATE' else d."why" end
  from (
    select a.*, r."sha256", coalesce(a."excluded", case
      when since is null and until is null then null
      when a."publishedFrom" is null then 'DATE_UNKNOWN'
      when a."publishedFrom" < since and a."publishedTo" >= since
        or a."publishedFrom" <= until and a."publishedTo" > until then 'DATE_TOO_COARSE' end) as "why"
    from "ReportArticle" a join "Revision" r on r."id" = a."revisionId"
    where a."projectId" = any(projects) and a."outletId" = any(outlets)
      and (a."publishedFrom" is null or (
        (since is null or a."publishedTo" >= since) and (until is null or a."publishedFrom" <= until)))) d
$$;

-- All that their report says, but for what it lists article by article: see `outlet_report`.
create function outlet_totals(projects uuid[], outlets uuid[], since date, until date) returns jsonb
language sql stable as $$
  with found as materialized (select * from report_articles(projects, outlets, since, until)),
  counted as materialized (select * from found where "left" is null),
  sums as (
    select u."unit", l."place", jsonb_build_object('articles', count(*), 'y', sum(l."y"), 'n', sum(t."n"),
      'yy', sum(l."y"::bigint * l."y"), 'nn', sum(t."n" * t."n"), 'yn', sum(l."y" * t."n"),
      'yyPerN', sum(round(l."y"::numeric * l."y" / t."n", 12))) as "sums"
    from counted c
    cross join lateral (values ('passages', c."passages"), ('words', c."words"), ('sentences', c."sentences")) u ("unit", "all")
    cross join lateral (select sum(k) as "n" from unnest(u."all") k) t
    cross join lateral unnest(u."all") with ordinality l ("y", "place")
    where t."n" > 0 group by 1, 2),
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
    group by s."name"),
  confusion as (
    select (c."counts" -> 'agreement' ->> 'readers')::integer as "readers", r."row", v."column",
      sum(v."value"::numeric) as "sum", count(*) as "articles"
    from counted c
    cross join lateral jsonb_array_elements(c."counts" -> 'agreement' -> 'confusion') with ordinality r ("values", "row")
    cross join lateral jsonb_array_elements_text(r."values") with ordinality v ("value", "column")
    where (c."counts" -> 'agreement' ->> 'readers')::integer > 1 group by 1, 2, 3),
  confusion_rows as (
    select "readers", "row", max("articles") as "articles", jsonb_agg("sum" order by "column") as "values"
    from confusion group by 1, 2),
  agreement as (
    select jsonb_build_object('readers', "readers", 'articles', max("articles"),
      'confusion', jsonb_agg("values" order by "row")) as "table"
    from confusion_rows group by "readers" order by "readers")
  select jsonb_build_object(
    'signed', (select count(*) from found),
    'eligible', (select count(*) from counted),
    'lastSignedAt', (select to_char(max("signedAt") at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from counted),
    'projects', (select coalesce(jsonb_agg(distinct "projectId"), '[]') from counted),
    'singleReader', (select coalesce(bool_or("singleReader"), false) from counted),
    'sums', (select coalesce(jsonb_object_agg("unit", "labels"), '{}') from (
      select "unit", jsonb_agg("sums" order by "place") as "labels" from sums group by 1) u),
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
    'agreement', (select coalesce(jsonb_agg("table"), '[]') from agreement),
    'excluded', (select coalesce(jsonb_agg(jsonb_build_object('articleId', "id", 'title', "title", 'why', "left")
      order by "publishedFrom" desc nulls last, "id" desc), '[]') from found where "left" is not null))
$$;

-- What each reader said, in the copies they made blind, of the articles that a report counts: beside what was settled.
create function outlet_readers(projects uuid[], outlets uuid[], since date, until date) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('articles', r."articles", 'passages', r."passages", 'words', r."words",
    'sentences', r."sentences") order by r."articles" desc, r."reviewerId"), '[]')
  from (
    select v."reviewerId", count(*) as "articles",
      array[sum(c."passages"[1]), sum(c."passages"[2]), sum(c."passages"[3])] as "passages",
      array[sum(c."words"[1]), sum(c."words"[2]), sum(c."words"[3])] as "words",
      array[sum(c."sentences"[1]), sum(c."sentences"[2]), sum(c."sentences"[3])] as "sentences"
    from report_articles(projects, outlets, since, until) a
    cross join lateral jsonb_to_recordset(a."counts" -> 'readings')
      c ("layerId" uuid, "passages" integer[], "words" integer[], "sentences" integer[])
    join "Review" v on v."layerId" = c."layerId"
    where a."left" is null group by 1) r
$$;

-- lib/server/report/outlet-totals `OutletTotals`.
create function outlet_report(projects uuid[], outlets uuid[], since date, until date) returns jsonb
language sql stable as $$
  select outlet_totals(projects, outlets, since, until)
    || jsonb_build_object('readers', outlet_readers(projects, outlets, since, until))
$$;

create table "OutletTotals" (
  "projectId" uuid not null,
  "outletId" uuid not null,
  -- how often it was counted
  "version" integer not null default 0,
  "totals" jsonb not null,
  constraint "OutletTotals_pkey" primary key ("projectId", "outletId"),
  constraint "OutletTotals_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete cascade on update cascade,
  constraint "OutletTotals_outletId_fkey" foreign key ("outletId") references "Outlet" ("id") on delete cascade on update cascade
);
create index "OutletTotals_outletId_idx" on "OutletTotals" ("outletId");
revoke insert, update, delete on "OutletTotals" from app_rt;

-- Who comes second waits for the first and counts what that one left.
create function keep_outlet_totals(project uuid, outlet uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$ begin
  insert into "OutletTotals" ("projectId", "outletId", "totals") values (project, outlet, '{}') on conflict do nothing;
  perform from "OutletTotals" where "projectId" = project and "outletId" = outlet for update;
  update "OutletTotals" set "totals" = outlet_report(array[project], array[outlet], null, null), "version" = "version" + 1
  where "projectId" = project and "outletId" = outlet;
end $$;
revoke execute on function keep_outlet_totals(uuid, uuid) from public;

-- Once for a statement, however many articles it moves: merging outlets moves all of theirs.
create function totals_of_articles() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$ begin
  perform keep_outlet_totals("projectId", "outletId") from (
    select distinct v."projectId", v."outletId" from before b join after a using ("id")
    cross join lateral (values (a."projectId", a."outletId"), (b."projectId", b."outletId")) v ("projectId", "outletId")
    where (b."state" = 'SIGNED_OFF' or a."state" = 'SIGNED_OFF')
      and (b."state", b."signOffId", b."heldAt", b."outletId", b."isExcerpt")
        is distinct from (a."state", a."signOffId", a."heldAt", a."outletId", a."isExcerpt")
    order by 1, 2) t;
  return null;
end $$;
create trigger totals after update on "Article" referencing old table as before new table as after
for each statement execute function totals_of_articles();

-- Whether one reading is enough is a rule of the project.
create function totals_of_project() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$ begin
  perform keep_outlet_totals("projectId", "outletId") from (
    select "projectId", "outletId" from "OutletTotals" where "projectId" = new."id" order by "outletId") t;
  return null;
end $$;
create trigger totals after update on "Project" for each row
when (old."policy" ->> 'reviewsPerArticle' is distinct from new."policy" ->> 'reviewsPerArticle')
execute function totals_of_project();

select keep_outlet_totals("projectId", "outletId")
from (select distinct "projectId", "outletId" from "Article" where "state" = 'SIGNED_OFF') a;

-- The articles that a report lists, the latest first, those without a date at the end.
create index "Article_signed_idx" on "Article" ("outletId", coalesce("publishedFrom", '-infinity'::date) desc, "id" desc)
where "state" = 'SIGNED_OFF';
-- What was signed once and is being revised is found among the few that are not signed.
create index "Article_outletId_state_idx" on "Article" ("outletId", "state");
drop index "Article_outletId_idx";
