-- People who are gone: an account that never did anything is deleted, of one that did the name is erased.
-- SM009: somebody who acted is not deleted. SM010: an account that is gone acts no more.

-- What there is of somebody besides the account: each kind with its number. Coming in, signing in and keeping one's own
-- account in order is none of it.
create function acts_of(person uuid) returns table ("kind" text, "count" integer)
language sql stable set search_path = public, pg_temp as $$
  select kind, n::integer from (
    select 'seats', count(*) from "Review" where "reviewerId" = person
    union all select 'decisions', count(*) from "Decision" where "decidedById" = person
    union all select 'layersSent', count(*) from "Adjudication" where "sentById" = person
    union all select 'signOffs', count(*) from "SignOff" where "signerId" = person
    union all select 'signedLayers', count(*) from "SignOff" where person = any("adjudicatorIds")
    union all select 'guidelines', count(*) from "Guidelines" where "writtenById" = person
    union all select 'imports', count(*) from "Import" where "importedById" = person
    union all select 'texts', count(*) from "Revision" where "obtainedById" = person
    union all select 'invitations', count(*) from "Invitation" where "invitedById" = person
    union all select 'events', count(*) from "AuditEvent" where "userId" = person and "action" not in
      ('invitation.accepted', 'password.reset', 'password.changed', 'session.ended', 'session.all_ended',
       'token.created', 'token.revoked', 'person.renamed')
  ) as acts (kind, n) where n > 0
$$;

create function refuse_actor() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if exists (select from acts_of(old."id")) then
    raise exception 'this person has acted here' using errcode = 'SM009';
  end if;
  return old;
end $$;
create trigger b_acted before delete on "User" for each row execute function refuse_actor();

-- Whoever acts is there until the act is committed: of a first act and a deletion at the same moment one waits for the
-- other. It comes before the chain's head is locked.
create function check_actor() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  perform from "User" where "id" = new."userId" for key share;
  if not found then raise exception 'whoever acts is not there any more' using errcode = 'SM010'; end if;
  return new;
end $$;
create trigger a_actor before insert on "AuditEvent" for each row
  when (new."userId" is not null) execute function check_actor();

-- An erased account has a number in the place of name and address, opens to no password and stays closed.
alter table "User" add column "erasedAs" integer;
create unique index "User_erasedAs_key" on "User" ("erasedAs");
alter table "User" add constraint "User_erased" check ("erasedAs" is null or (
  "deactivatedAt" is not null and "name" = 'Former member ' || "erasedAs"
  and "email" = 'former-member-' || "erasedAs" and "passwordHash" = ''));
create function keep_erased() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if old."erasedAs" is not null and new."erasedAs" is distinct from old."erasedAs" then
    raise exception 'an erased name does not come back' using errcode = 'SM005';
  end if;
  return new;
end $$;
create trigger b_erased before update of "erasedAs" on "User" for each row execute function keep_erased();
