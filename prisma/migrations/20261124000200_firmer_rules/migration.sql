-- Rows that name each other are of one article, whatever article they say they are of.
create function check_revision() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if not exists (select from "Revision" where "id" = new."revisionId" and "articleId" = new."articleId") then
    raise exception 'no such revision of the article' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_belongs before insert or update of "revisionId", "articleId" on "Block"
  for each row execute function check_revision();
create trigger b_belongs before insert or update of "revisionId", "articleId" on "Review"
  for each row execute function check_revision();
create trigger b_belongs before insert or update of "revisionId", "articleId" on "Adjudication"
  for each row execute function check_revision();

create function check_final() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if not exists (select from "Decision" d join "Adjudication" j on j."id" = d."adjudicationId"
    where d."id" = new."decisionId" and d."articleId" = new."articleId"
      and j."id" = new."adjudicationId" and j."articleId" = new."articleId" and j."revisionId" = new."revisionId") then
    raise exception 'the decision belongs to another layer' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_belongs before insert on "FinalAnnotation" for each row execute function check_final();

create function check_current() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if new."revisionId" is not null
    and not exists (select from "Revision" where "id" = new."revisionId" and "articleId" = new."id") then
    raise exception 'no such revision of the article' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_belongs before insert or update of "revisionId" on "Article"
  for each row execute function check_current();

-- No table of the session's own is ever taken for one of ours.
alter function refuse_change() set search_path = public, pg_temp;
alter function article_state(uuid) set search_path = public, pg_temp;
alter function refuse_when_signed() set search_path = public, pg_temp;
alter function check_quote() set search_path = public, pg_temp;
alter function check_reading_open() set search_path = public, pg_temp;
alter function check_submission() set search_path = public, pg_temp;
alter function check_review_move() set search_path = public, pg_temp;
alter function keep_reveal() set search_path = public, pg_temp;
alter function check_adjudicating() set search_path = public, pg_temp;
alter function keep_decision() set search_path = public, pg_temp;
alter function check_sign_off() set search_path = public, pg_temp;
alter function check_article() set search_path = public, pg_temp;
alter function audit_refuse() set search_path = public, pg_temp;

-- The app makes no tables, passing ones included. Where the owner of the schema may not say so, start names the line.
do $$ begin
  execute format('revoke temporary on database %I from public, app_rt', current_database());
exception when insufficient_privilege then null;
end $$;

-- Whoever sent a layer has settled it: the sender is named before the article awaits its signature, stays named as long
-- as it does, and is forgotten when the layer goes back to be settled anew.
update "Adjudication" d set "sentById" = null, "sentAt" = null from "Article" a
  where a."id" = d."articleId" and a."state" in ('IMPORTED', 'IN_REVIEW', 'ADJUDICATION') and d."sentById" is not null;
create function keep_sender() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if (new."sentById", new."sentAt") is distinct from (old."sentById", old."sentAt")
    and article_state(new."articleId") in ('AWAITING_SIGN_OFF', 'WITHDRAWN') then
    raise exception 'who sent the layer stays so while it awaits its signature' using errcode = 'SM005';
  end if;
  return new;
end $$;
create trigger c_sender before update on "Adjudication" for each row execute function keep_sender();

create function check_sent() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if new."state" = 'AWAITING_SIGN_OFF' and not exists (select from "Adjudication"
    where "revisionId" = new."revisionId" and "sentById" is not null and "sentAt" is not null) then
    raise exception 'nobody has sent the layer' using errcode = 'SM003';
  end if;
  if new."state" = 'WITHDRAWN' and new."withdrawnFrom" is distinct from
    (case old."state" when 'WITHDRAWN' then old."withdrawnFrom" else old."state" end) then
    raise exception 'a withdrawn article returns to where it was' using errcode = 'SM006';
  end if;
  return new;
end $$;
create trigger c_sent before update on "Article" for each row execute function check_sent();

create function forget_sender() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  update "Adjudication" set "sentById" = null, "sentAt" = null
    where "revisionId" = new."revisionId" and "sentById" is not null;
  return null;
end $$;
create trigger d_unsent after update on "Article" for each row
  when (new."state" in ('IN_REVIEW', 'ADJUDICATION') and new."state" <> old."state") execute function forget_sender();

-- One clock: the database's, which also compares ages.
alter table "User" alter column "createdAt" set default clock_timestamp();
alter table "Session" alter column "createdAt" set default clock_timestamp(), alter column "lastSeenAt" set default clock_timestamp();
alter table "SignInFailure" alter column "at" set default clock_timestamp();
alter table "Invitation" alter column "createdAt" set default clock_timestamp();
alter table "Project" alter column "createdAt" set default clock_timestamp();
alter table "Membership" alter column "createdAt" set default clock_timestamp();
alter table "Outlet" alter column "createdAt" set default clock_timestamp();
alter table "Import" alter column "createdAt" set default clock_timestamp();
alter table "Article" alter column "createdAt" set default clock_timestamp();
alter table "Revision" alter column "createdAt" set default clock_timestamp();
alter table "Review" alter column "assignedAt" set default clock_timestamp();
alter table "Annotation" alter column "createdAt" set default clock_timestamp(), alter column "updatedAt" set default clock_timestamp();
alter table "Submission" alter column "submittedAt" set default clock_timestamp();
alter table "Adjudication" alter column "revealedAt" set default clock_timestamp();
alter table "Decision" alter column "decidedAt" set default clock_timestamp();
alter table "IdempotencyKey" alter column "createdAt" set default clock_timestamp();

-- No query goes by it: a chain is read by its numbers.
drop index "AuditEvent_chain_at_id_idx";

-- A project's articles, newest first, whatever their state.
create index "Article_projectId_id_idx" on "Article" ("projectId", "id");
