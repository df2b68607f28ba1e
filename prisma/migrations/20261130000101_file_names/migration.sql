-- A text that came from a file says so, and what the file was called, as that may be shown.
alter table "Import" add column "fileName" text;
alter table "Revision" add column "fileName" text;
alter table "Revision" add constraint "Revision_from_file" check (("how" = 'FILE') = ("fileName" is not null));
