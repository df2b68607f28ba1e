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

create function outlet_report(projects uuid[], outlets uuid[], since date, until date) returns jsonb
language sql stable as $$
  select outlet_totals(projects, outlets, since, until)
    || jsonb_build_object('readers', outlet_readers(projects, outlets, since, until))
$$;

create or replace function keep_outlet_totals(project uuid, outlet uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$ begin
  insert into "OutletTotals" ("projectId", "outletId", "totals") values (project, outlet, '{}') on conflict do nothing;
  perform from "OutletTotals" where "projectId" = project and "outletId" = outlet for update;
  update "OutletTotals" set "totals" = outlet_report(array[project], array[outlet], null, null), "version" = "version" + 1
  where "projectId" = project and "outletId" = outlet;
end $$;

select keep_outlet_totals("projectId", "outletId") from (
  select "projectId", "outletId" from "OutletTotals" order by 1, 2) t;
