-- A project's imports are listed the latest first.
drop index "Import_projectId_idx";
create index "Import_projectId_id_idx" on "Import" ("projectId", "id");
