-- What an article is found by: the words of its title, its bylines and its text. The database keeps them; the app reads
-- them alone. They stand beside the article, whose own row is written with each of its moves.
create table "ArticleSearch" (
  "articleId" uuid not null,
  "words" tsvector not null,
  constraint "ArticleSearch_pkey" primary key ("articleId"),
  constraint "ArticleSearch_articleId_fkey" foreign key ("articleId") references "Article" ("id") on delete cascade on update cascade
);
create index "ArticleSearch_words_idx" on "ArticleSearch" using gin ("words");
grant select on "ArticleSearch" to app_rt;
revoke insert, update, delete on "ArticleSearch" from app_rt;

-- 'simple' cuts no endings and drops no words, so that it serves every language alike; compatible forms are one word.
create function article_words(title text, bylines text[], body text) returns tsvector
  language plpgsql stable set search_path = public, pg_temp as $$
declare head text := concat_ws(E'\n', title, array_to_string(bylines, E'\n')); begin
  return to_tsvector('simple', normalize(concat_ws(E'\n', head, body), NFKC));
exception when program_limit_exceeded then
  -- More different words than one value holds: an article of this length is found by those it begins with.
  return to_tsvector('simple', normalize(concat_ws(E'\n', head, left(body, 100000)), NFKC));
end $$;

create function keep_article_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$ begin
  insert into "ArticleSearch" ("articleId", "words")
  select new."id", article_words(new."title", new."bylines", r."text") from "Revision" r where r."id" = new."revisionId"
  on conflict ("articleId") do update set "words" = excluded."words";
  return null;
end $$;
create trigger z_words after insert or update of "title", "bylines", "revisionId" on "Article"
  for each row when (new."revisionId" is not null) execute function keep_article_words();

insert into "ArticleSearch" ("articleId", "words")
select a."id", article_words(a."title", a."bylines", r."text") from "Article" a join "Revision" r on r."id" = a."revisionId";
