-- Of what the readings behind signed articles agree on, a report also says how far they do by whole sentences and by
-- passages as units, and how much of the final layer every reading had. The tables stand beside each signature
-- (lib/domain/report/article-counts `AgreementCounts`) and are added up as the confusion of positions was. What was
-- signed before is counted again when the product starts (lib/server/report/late-counts).
create or replace function outlet_totals(projects uuid[], outlets uuid[], since date, until date) returns jsonb
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
  cells as (
    select (c."counts" -> 'agreement' ->> 'readers')::integer as "readers", t."name", r."row", v."column",
      sum(v."value"::numeric) as "sum", count(*) as "articles"
    from counted c
    cross join lateral unnest(array['confusion', 'sentences', 'units', 'settled']) t ("name")
    cross join lateral jsonb_array_elements(c."counts" -> 'agreement' -> t."name") with ordinality r ("values", "row")
    cross join lateral jsonb_array_elements_text(r."values") with ordinality v ("value", "column")
    where (c."counts" -> 'agreement' ->> 'readers')::integer > 1 group by 1, 2, 3, 4),
  table_rows as (
    select "readers", "name", "row", max("articles") as "articles", jsonb_agg("sum" order by "column") as "values"
    from cells group by 1, 2, 3),
  tables as (
    select "readers", "name", max("articles") as "articles", jsonb_agg("values" order by "row") as "rows"
    from table_rows group by 1, 2),
  agreement as (
    select jsonb_build_object('readers', "readers", 'articles', max("articles"))
      || jsonb_object_agg("name", "rows") as "table"
    from tables group by "readers" order by "readers")
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
