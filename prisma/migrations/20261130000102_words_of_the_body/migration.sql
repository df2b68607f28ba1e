-- How many words the body of an article has depends on what its blocks are, which may be corrected: the number stands
-- with the article, and not with its text, which never changes. Signed articles get theirs too.
alter table "Article" add column "words" integer not null default 0;
alter table "Article" disable trigger user;
update "Article" a set "words" = r."words" from "Revision" r where r."id" = a."revisionId";
alter table "Article" enable trigger user;
alter table "Revision" drop column "words";
