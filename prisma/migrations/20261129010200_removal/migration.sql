-- A text that nobody was ever asked to read can go, with its article; every other stays as it is for good.
create function refuse_removal() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if exists (select from "Review" where "articleId" = old."articleId")
    or exists (select from "SignOff" where "articleId" = old."articleId") then
    raise exception 'somebody was asked to read this text' using errcode = 'SM005';
  end if;
  return old;
end $$;
drop trigger immutable on "Revision";
create trigger immutable before update on "Revision" for each row execute function refuse_change();
create trigger kept before delete on "Revision" for each row execute function refuse_removal();

-- The app deletes no revision by itself, only unread articles whole.
create function remove_unread_articles(articles uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$ begin
  perform 1 from "Article" where "id" = any(articles) order by "id" for update;
  update "Article" set "revisionId" = null where "id" = any(articles);
  delete from "Block" where "articleId" = any(articles);
  delete from "Revision" where "articleId" = any(articles);
  delete from "Article" where "id" = any(articles);
end $$;
revoke execute on function remove_unread_articles(uuid[]) from public;
grant execute on function remove_unread_articles(uuid[]) to app_rt;
