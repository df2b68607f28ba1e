-- What a signed article brings to its outlet's report, counted once, in the transaction of its sign-off.
create table "SignOffCounts" (
  "signOffId" uuid not null,
  "articleId" uuid not null,
  -- of S, U, O, in this order
  "passages" integer[] not null,
  "words" integer[] not null,
  "sentences" integer[] not null,
  -- what is left of lib/server/report/kept-counts `KeptCounts`
  "counts" jsonb not null,
  constraint "SignOffCounts_pkey" primary key ("signOffId"),
  constraint "SignOffCounts_signOffId_fkey" foreign key ("signOffId") references "SignOff" ("id") on delete restrict on update cascade,
  constraint "SignOffCounts_labels" check (
    cardinality("passages") = 3 and cardinality("words") = 3 and cardinality("sentences") = 3
    and 0 <= all ("passages") and 0 <= all ("words") and 0 <= all ("sentences"))
);
create index "SignOffCounts_articleId_idx" on "SignOffCounts" ("articleId");
grant select, insert on "SignOffCounts" to app_rt;
revoke update, delete on "SignOffCounts" from app_rt;
create trigger immutable before update or delete on "SignOffCounts" for each row execute function refuse_change();
create trigger a_locked before insert or update or delete on "SignOffCounts" for each row execute function refuse_when_signed();

-- Counts belong to the sign-off that is being made, and to no earlier one.
create function check_counts() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if not exists (select from "SignOff" s where s."id" = new."signOffId" and s."articleId" = new."articleId"
    and s."xmin"::text = (pg_current_xact_id()::xid)::text) then
    raise exception 'counts belong to a fresh signature of their article' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_belongs before insert on "SignOffCounts" for each row execute function check_counts();

-- A signed article put on hold is out of every report at once; its signature stays untouched.
alter table "Article" add column "heldAt" timestamptz(6);
create or replace function check_article() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare as_signed "Article"; begin
  if tg_op = 'INSERT' then
    if new."state" <> 'IMPORTED' or new."signOffId" is not null or new."heldAt" is not null then
      raise exception 'an article begins as imported' using errcode = 'SM006';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old."state" = 'SIGNED_OFF' then raise exception 'the article is signed and locked' using errcode = 'SM001'; end if;
    return old;
  end if;
  if (new."id", new."projectId") is distinct from (old."id", old."projectId") then
    raise exception 'an article stays in its project' using errcode = 'SM005';
  end if;
  if new."heldAt" is not null and new."state" <> 'SIGNED_OFF' then
    raise exception 'only a signed article is on hold' using errcode = 'SM006';
  end if;
  if old."state" = 'SIGNED_OFF' then
    as_signed := new;
    as_signed."state" := old."state";
    as_signed."signOffId" := old."signOffId";
    as_signed."version" := old."version";
    as_signed."heldAt" := old."heldAt";
    if as_signed is distinct from old then raise exception 'the article is signed and locked' using errcode = 'SM001'; end if;
  end if;
  if new."state" = old."state" then
    if new."signOffId" is distinct from old."signOffId" then
      raise exception 'a signature comes and goes with its state' using errcode = 'SM006';
    end if;
    return new;
  end if;
  if (old."state"::text || '>' || new."state"::text) <> all (array[
    'IMPORTED>IN_REVIEW', 'IN_REVIEW>IMPORTED', 'IN_REVIEW>ADJUDICATION', 'ADJUDICATION>IN_REVIEW', 'ADJUDICATION>IMPORTED',
    'ADJUDICATION>AWAITING_SIGN_OFF', 'AWAITING_SIGN_OFF>ADJUDICATION', 'AWAITING_SIGN_OFF>IN_REVIEW',
    'AWAITING_SIGN_OFF>SIGNED_OFF', 'SIGNED_OFF>ADJUDICATION', 'IMPORTED>WITHDRAWN', 'IN_REVIEW>WITHDRAWN',
    'ADJUDICATION>WITHDRAWN', 'AWAITING_SIGN_OFF>WITHDRAWN', 'WITHDRAWN>IMPORTED', 'WITHDRAWN>IN_REVIEW',
    'WITHDRAWN>ADJUDICATION', 'WITHDRAWN>AWAITING_SIGN_OFF']) then
    raise exception 'an article does not go from % to %', old."state", new."state" using errcode = 'SM006';
  end if;
  if old."state" = 'WITHDRAWN' and new."state" is distinct from old."withdrawnFrom" then
    raise exception 'a withdrawn article returns to where it was' using errcode = 'SM006';
  end if;
  if new."state" = 'SIGNED_OFF' and not exists (select from "SignOff" s where s."id" = new."signOffId"
    and s."articleId" = new."id" and s."revisionId" = new."revisionId"
    and s."number" = (select max("number") from "SignOff" where "articleId" = new."id")
    and s."xmin"::text = (pg_current_xact_id()::xid)::text) then
    raise exception 'no fresh signature stands behind this' using errcode = 'SM003';
  end if;
  if new."state" <> 'SIGNED_OFF' and new."signOffId" is not null then
    raise exception 'only a signed article carries a signature in force' using errcode = 'SM006';
  end if;
  return new;
end $$;

-- The articles that are signed now, and the one place that says why one of them is in no report.
create view "ReportArticle" as
select a."id", a."projectId", a."outletId", a."revisionId", a."title", a."publishedAt", a."publishedFrom", a."publishedTo",
  s."adjudicationId", s."signedAt", s."singleReader", c."passages", c."words", c."sentences", c."counts",
  case
    when a."heldAt" is not null then 'ON_HOLD'
    when a."isExcerpt" then 'EXCERPT'
    when s."singleReader" and coalesce((p."policy" ->> 'reviewsPerArticle')::int, 2) > 1 then 'SINGLE_READER'
    when c."signOffId" is null then 'NOT_COUNTED'
  end as "excluded"
from "Article" a
join "SignOff" s on s."id" = a."signOffId"
join "Project" p on p."id" = a."projectId"
left join "SignOffCounts" c on c."signOffId" = s."id"
where a."state" = 'SIGNED_OFF';
