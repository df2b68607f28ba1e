-- An import that nobody has worked on can be undone. What was recorded of it stays in the audit; SM008: somebody has.
alter table "Import" add column "undoneAt" timestamptz(6);

create function refuse_removal() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if exists (select from "Annotation" where "articleId" = old."articleId")
    or exists (select from "Submission" where "articleId" = old."articleId")
    or exists (select from "Adjudication" where "articleId" = old."articleId")
    or exists (select from "SignOff" where "articleId" = old."articleId") then
    raise exception 'somebody has worked on this text' using errcode = 'SM008';
  end if;
  return old;
end $$;
drop trigger immutable on "Revision";
create trigger immutable before update on "Revision" for each row execute function refuse_change();
create trigger b_worked_on before delete on "Revision" for each row execute function refuse_removal();

-- The app's role deletes no text; these articles it may have removed, and only while nobody has worked on them.
create function remove_articles(articles uuid[]) returns integer language plpgsql security definer
set search_path = public, pg_temp as $$
declare removed integer; begin
  perform from "Article" where "id" = any(articles) order by "id" for update;
  update "Article" set "revisionId" = null where "id" = any(articles);
  delete from "Review" where "articleId" = any(articles)
    and not exists (select from "Annotation" a where a."reviewId" = "Review"."id")
    and not exists (select from "Submission" s where s."reviewId" = "Review"."id");
  if exists (select from "Review" where "articleId" = any(articles)) then
    raise exception 'somebody has worked on this text' using errcode = 'SM008';
  end if;
  delete from "Block" where "articleId" = any(articles)
    and not exists (select from "Adjudication" j where j."articleId" = "Block"."articleId");
  delete from "Revision" where "articleId" = any(articles);
  delete from "Article" where "id" = any(articles);
  get diagnostics removed = row_count;
  return removed;
end $$;
revoke execute on function remove_articles(uuid[]) from public;
grant execute on function remove_articles(uuid[]) to app_rt;
