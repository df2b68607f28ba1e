-- In a few words what a session was begun on, so that its owner knows which it is; '' where nobody can tell.
alter table "Session" add column "device" text not null default '';
