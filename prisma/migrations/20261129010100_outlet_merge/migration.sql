-- An outlet that was merged into another: its names, addresses and articles are the other's, and its slug means the other.
alter table "Outlet" add column "mergedIntoId" uuid;
alter table "Outlet" add constraint "Outlet_mergedIntoId_fkey" foreign key ("mergedIntoId") references "Outlet" ("id") on delete restrict on update cascade;
alter table "Outlet" add constraint "Outlet_merged_elsewhere" check ("mergedIntoId" <> "id");
create index "Outlet_mergedIntoId_idx" on "Outlet" ("mergedIntoId");

-- Whether more of a signed article is to change than its state, its signature and that it is on hold. What was signed
-- keeps the outlet's name in its signature; the row follows the outlet where that was merged.
create function changes_signed(old "Article", new "Article") returns boolean
language plpgsql stable set search_path = public, pg_temp as $$ begin
  new."state" := old."state";
  new."signOffId" := old."signOffId";
  new."version" := old."version";
  new."heldAt" := old."heldAt";
  if exists (select from "Outlet" where "id" = old."outletId" and "mergedIntoId" = new."outletId") then
    new."outletId" := old."outletId";
  end if;
  return new is distinct from old;
end $$;

create or replace function check_article() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
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
  if old."state" = 'SIGNED_OFF' and changes_signed(old, new) then
    raise exception 'the article is signed and locked' using errcode = 'SM001';
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
