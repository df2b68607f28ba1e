-- What a text that came with markup linked to: [{ start, end, href }], in code points of the text.
alter table "Revision" add column "links" jsonb not null default '[]';
