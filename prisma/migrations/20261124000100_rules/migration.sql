-- What the schema cannot say: who may write what, what never changes, and the audit chain.
-- SQLSTATEs of our own: SM001 locked by a signature, SM002 frozen or ended reading, SM003 four eyes,
-- SM004 quote mismatch, SM005 immutable, SM006 not an edge of the state machine, SM007 rows that do not belong together.

-- The app connects as this role (or as a member of it): no DDL, no ownership, no TRUNCATE.
do $$ begin
  if not exists (select from pg_roles where rolname = 'app_rt') then create role app_rt nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to app_rt;
grant select, insert, update, delete on all tables in schema public to app_rt;
alter default privileges in schema public grant select, insert, update, delete on tables to app_rt;
revoke update, delete on "Revision", "Submission", "SignOff" from app_rt;
revoke delete on "Adjudication", "Review" from app_rt;
revoke update, delete on "Block" from app_rt;
grant update ("kind") on "Block" to app_rt;
revoke update, delete on "AuditEvent" from app_rt;
revoke insert, update, delete on "AuditHead" from app_rt;
do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    revoke insert, update, delete on "_prisma_migrations" from app_rt;
  end if;
end $$;

-- Plain sanity.
alter table "User" add constraint "User_email_folded" check ("email" = lower("email"));
alter table "Annotation" add constraint "Annotation_span" check ("start" >= 0 and "start" < "end");
alter table "FinalAnnotation" add constraint "FinalAnnotation_span" check ("start" >= 0 and "start" < "end");
alter table "Block" add constraint "Block_span" check ("start" >= 0 and "start" < "end");
alter table "Revision" add constraint "Revision_sha256" check ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
alter table "Submission" add constraint "Submission_digest" check ("digest" = encode(sha256(convert_to("body", 'UTF8')), 'hex'));
alter table "SignOff" add constraint "SignOff_digest" check ("digest" = encode(sha256(convert_to("subject", 'UTF8')), 'hex'));
alter table "Decision" add constraint "Decision_cluster" check (("kind" = 'ADD') = ("clusterId" is null));

-- Rows that never change once written, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$ begin
  raise exception '% rows never change', tg_table_name using errcode = 'SM005';
end $$;
create trigger immutable before update or delete on "Revision" for each row execute function refuse_change();
create trigger immutable before update or delete on "Submission" for each row execute function refuse_change();
create trigger immutable before update or delete on "SignOff" for each row execute function refuse_change();

-- The article row is what every writer locks first; whoever comes by another way is made to wait for it here.
create function article_state(article uuid) returns "ArticleState" language plpgsql as $$
declare s "ArticleState"; begin
  select "state" into s from "Article" where "id" = article for share;
  return s;
end $$;

-- Nothing of a signed article changes.
create function refuse_when_signed() returns trigger language plpgsql as $$ begin
  if (tg_op <> 'INSERT' and article_state(old."articleId") = 'SIGNED_OFF')
    or (tg_op <> 'DELETE' and article_state(new."articleId") = 'SIGNED_OFF') then
    raise exception 'the article is signed and locked' using errcode = 'SM001';
  end if;
  if tg_op = 'UPDATE' and new."articleId" <> old."articleId" then
    raise exception 'rows do not move between articles' using errcode = 'SM005';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger a_locked before insert or update or delete on "Block" for each row execute function refuse_when_signed();
create trigger a_locked before insert or update or delete on "Review" for each row execute function refuse_when_signed();
create trigger a_locked before insert or update or delete on "Annotation" for each row execute function refuse_when_signed();
create trigger a_locked before insert or update or delete on "Submission" for each row execute function refuse_when_signed();
create trigger a_locked before insert or update or delete on "Adjudication" for each row execute function refuse_when_signed();
create trigger a_locked before insert or update or delete on "Decision" for each row execute function refuse_when_signed();
create trigger a_locked before insert or update or delete on "FinalAnnotation" for each row execute function refuse_when_signed();
create trigger a_locked before insert or update or delete on "SignOff" for each row execute function refuse_when_signed();

-- A quote is what stands at its place, in code points.
create function check_quote() returns trigger language plpgsql as $$
declare body text; begin
  select "text" into body from "Revision" where "id" = new."revisionId" and "articleId" = new."articleId";
  if body is null then raise exception 'no such revision of the article' using errcode = 'SM007'; end if;
  if substr(body, new."start" + 1, new."end" - new."start") is distinct from new."exact" then
    raise exception 'the quote does not stand there' using errcode = 'SM004';
  end if;
  return new;
end $$;
create trigger b_quote before insert or update of "start", "end", "exact", "revisionId", "articleId" on "Annotation"
  for each row execute function check_quote();
create trigger b_quote before insert or update of "start", "end", "exact", "revisionId", "articleId" on "FinalAnnotation"
  for each row execute function check_quote();

-- A reading is written only while its seat is open, by rows that belong to it; a submitted one is frozen.
create function check_reading_open() returns trigger language plpgsql as $$
declare r "Review"; a uuid; begin
  if tg_op = 'UPDATE' and (new."id", new."reviewId", new."revisionId") is distinct from (old."id", old."reviewId", old."revisionId") then
    raise exception 'annotations do not move between readings' using errcode = 'SM005';
  end if;
  a := case tg_op when 'DELETE' then old."reviewId" else new."reviewId" end;
  select * into r from "Review" where "id" = a for share;
  if tg_op <> 'DELETE' and (r."revisionId", r."articleId") is distinct from (new."revisionId", new."articleId") then
    raise exception 'the reading belongs to another text' using errcode = 'SM007';
  end if;
  if r."state" = 'SUBMITTED' or r."endedAt" is not null then
    raise exception 'the reading is frozen' using errcode = 'SM002';
  end if;
  if article_state(r."articleId") <> 'IN_REVIEW' then
    raise exception 'the article is not in review' using errcode = 'SM006';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger c_open before insert or update or delete on "Annotation" for each row execute function check_reading_open();

create function check_submission() returns trigger language plpgsql as $$
declare r "Review"; begin
  select * into r from "Review" where "id" = new."reviewId" for share;
  if r."articleId" is distinct from new."articleId" then
    raise exception 'the reading belongs to another article' using errcode = 'SM007';
  end if;
  if r."endedAt" is not null then raise exception 'the reading has ended' using errcode = 'SM002'; end if;
  if new."number" <> 1 + (select count(*) from "Submission" where "reviewId" = new."reviewId") then
    raise exception 'submissions are numbered without gaps' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger c_submission before insert on "Submission" for each row execute function check_submission();

-- A review's moves. Its letter, once drawn, stays; so does whose it is.
create function check_review_move() returns trigger language plpgsql as $$ begin
  if (new."id", new."layerId", new."revisionId", new."reviewerId") is distinct from (old."id", old."layerId", old."revisionId", old."reviewerId")
    or (old."letter" is not null and new."letter" is distinct from old."letter") then
    raise exception 'a review keeps its text, its reader and its letter' using errcode = 'SM005';
  end if;
  if new."state" <> old."state" and (old."state", new."state") not in
    (('NOT_STARTED', 'IN_PROGRESS'), ('NOT_STARTED', 'SUBMITTED'), ('IN_PROGRESS', 'SUBMITTED'), ('SUBMITTED', 'IN_PROGRESS')) then
    raise exception 'a review does not go from % to %', old."state", new."state" using errcode = 'SM006';
  end if;
  return new;
end $$;
create trigger b_move before update on "Review" for each row execute function check_review_move();

-- Comparing starts once and is never taken back.
create function keep_reveal() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' or (new."id", new."revisionId", new."revealedAt") is distinct from (old."id", old."revisionId", old."revealedAt") then
    raise exception 'comparing, once started, stays started' using errcode = 'SM005';
  end if;
  return new;
end $$;
create trigger b_reveal before update or delete on "Adjudication" for each row execute function keep_reveal();

-- The final layer is written only while it is being settled. A reading that comes in again meanwhile may only make
-- earlier decisions stale: it takes what changed out of what they saw.
create function check_adjudicating() returns trigger language plpgsql as $$
declare
  article uuid := case tg_op when 'DELETE' then old."articleId" else new."articleId" end;
  allowed "ArticleState"[] := case tg_op when 'UPDATE' then '{ADJUDICATION,IN_REVIEW}' else '{ADJUDICATION}' end;
begin
  if article_state(article) <> all (allowed) then
    raise exception 'the final layer is read-only now' using errcode = 'SM006';
  end if;
  if tg_op <> 'DELETE' and not exists (
    select from "Adjudication" where "id" = new."adjudicationId" and "articleId" = new."articleId") then
    raise exception 'the adjudication belongs to another article' using errcode = 'SM007';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create function keep_decision() returns trigger language plpgsql as $$
declare as_it_was "Decision" := new; begin
  as_it_was."seen" := old."seen";
  if as_it_was is distinct from old or not new."seen" <@ old."seen" then
    raise exception 'a decision is replaced, never rewritten' using errcode = 'SM005';
  end if;
  return new;
end $$;
create trigger b_kept before update on "Decision" for each row execute function keep_decision();
create trigger b_immutable before update on "FinalAnnotation" for each row execute function refuse_change();
create trigger c_adjudicating before insert or update or delete on "Decision" for each row execute function check_adjudicating();
create trigger c_adjudicating before insert or update or delete on "FinalAnnotation" for each row execute function check_adjudicating();

-- Four eyes: nobody signs what they settled. One person alone may, where the project says so.
create function check_sign_off() returns trigger language plpgsql as $$
declare a "Article"; p "Project"; rule text; begin
  select * into a from "Article" where "id" = new."articleId" for update;
  if a."state" <> 'AWAITING_SIGN_OFF' then raise exception 'the article does not await a signature' using errcode = 'SM006'; end if;
  if a."revisionId" is distinct from new."revisionId" or not exists (select from "Adjudication"
    where "id" = new."adjudicationId" and "articleId" = a."id" and "revisionId" = a."revisionId") then
    raise exception 'the signature is for another text' using errcode = 'SM007';
  end if;
  if new."number" <> 1 + (select count(*) from "SignOff" where "articleId" = a."id") then
    raise exception 'sign-offs are numbered without gaps' using errcode = 'SM007';
  end if;
  select * into p from "Project" where "id" = a."projectId";
  rule := p."policy" ->> 'signer';
  if not exists (select from "Membership" m join "User" u on u."id" = m."userId"
    where m."projectId" = p."id" and m."userId" = new."signerId" and m."role" = 'EDITOR' and u."deactivatedAt" is null) then
    raise exception 'only an editor of the project signs' using errcode = 'SM003';
  end if;
  if rule = 'SELF' and (select count(*) from "Membership" where "projectId" = p."id" and "role" <> 'READER') = 1 then
    return new;
  end if;
  if exists (select from "Decision" where "adjudicationId" = new."adjudicationId" and "decidedById" = new."signerId")
    or exists (select from "Adjudication" where "id" = new."adjudicationId" and "sentById" = new."signerId") then
    raise exception 'the signer settled the final layer' using errcode = 'SM003';
  end if;
  if rule = 'NON_REVIEWER' and exists (select from "Review"
    where "revisionId" = a."revisionId" and "reviewerId" = new."signerId" and "endedAt" is null) then
    raise exception 'the signer reviewed the article' using errcode = 'SM003';
  end if;
  return new;
end $$;
create trigger b_four_eyes before insert on "SignOff" for each row execute function check_sign_off();

-- An article's moves, and what its signature locks.
create function check_article() returns trigger language plpgsql as $$
declare as_signed "Article"; begin
  if tg_op = 'INSERT' then
    if new."state" <> 'IMPORTED' or new."signOffId" is not null then
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
  if old."state" = 'SIGNED_OFF' then
    as_signed := new;
    as_signed."state" := old."state";
    as_signed."signOffId" := old."signOffId";
    as_signed."version" := old."version";
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
create trigger a_moves before insert or update or delete on "Article" for each row execute function check_article();

-- The audit: append-only, gap-free, hash-chained, one chain per article, project and installation.
alter table "AuditEvent" add constraint "AuditEvent_plain" check
  ("chain" !~ '[\x01-\x1f]' and "actor" !~ '[\x01-\x1f]' and "action" !~ '[\x01-\x1f]' and "body" !~ '[\x01-\x1f]');
create function audit_append() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare h "AuditHead"; begin
  insert into "AuditHead" ("chain") values (new."chain") on conflict do nothing;
  select * into h from "AuditHead" where "chain" = new."chain" for update;
  new."seq" := h."seq" + 1;
  new."prev" := h."hash";
  new."at" := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  new."hash" := encode(sha256(convert_to(concat_ws(E'\x1f',
    new."chain", new."seq", new."prev", new."at", new."actor", new."action", new."body"), 'UTF8')), 'hex');
  update "AuditHead" set "seq" = new."seq", "hash" = new."hash" where "chain" = new."chain";
  return new;
end $$;
create function audit_refuse() returns trigger language plpgsql as $$ begin
  raise exception 'the audit is append-only' using errcode = '42501';
end $$;
create trigger a_append before insert on "AuditEvent" for each row execute function audit_append();
create trigger b_append_only before update or delete on "AuditEvent" for each row execute function audit_refuse();
create trigger c_append_only before truncate on "AuditEvent" for each statement execute function audit_refuse();
revoke execute on function audit_append() from public;
