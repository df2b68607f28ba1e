-- What a project's people go by, version by version; a version never changes.
create table "Guidelines" (
  "projectId" uuid not null,
  "version" integer not null,
  "doc" jsonb not null,
  "sha256" text not null,
  "writtenById" uuid not null,
  "createdAt" timestamptz(6) not null default clock_timestamp(),
  constraint "Guidelines_pkey" primary key ("projectId", "version"),
  constraint "Guidelines_projectId_fkey" foreign key ("projectId") references "Project" ("id") on delete cascade on update cascade,
  constraint "Guidelines_writtenById_fkey" foreign key ("writtenById") references "User" ("id") on delete restrict on update cascade
);
grant select, insert on "Guidelines" to app_rt;
revoke update, delete on "Guidelines" from app_rt;
-- The app deletes none; they go with a project that is deleted, which had no articles.
create trigger immutable before update on "Guidelines" for each row execute function refuse_change();

create function check_guidelines() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if new."version" <> 1 + (select count(*) from "Guidelines" where "projectId" = new."projectId") then
    raise exception 'versions are numbered without gaps' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_numbered before insert on "Guidelines" for each row execute function check_guidelines();
