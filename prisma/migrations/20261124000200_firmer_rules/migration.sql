-- Rows that name each other are of one article, whatever article they say they are of.
create function check_revision() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if not exists (select from "Revision" where "id" = new."revisionId" and "articleId" = new."articleId") then
    raise exception 'no such revision of the article' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_belongs before insert or update of "revisionId", "articleId" on "Block"
  for each row execute function check_revision();
create trigger b_belongs before insert or update of "revisionId", "articleId" on "Review"
  for each row execute function check_revision();
create trigger b_belongs before insert or update of "revisionId", "articleId" on "Adjudication"
  for each row execute function check_revision();

create function check_final() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if not exists (select from "Decision" d join "Adjudication" j on j."id" = d."adjudicationId"
    where d."id" = new."decisionId" and d."articleId" = new."articleId"
      and j."id" = new."adjudicationId" and j."articleId" = new."articleId" and j."revisionId" = new."revisionId") then
    raise exception 'the decision belongs to another layer' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_belongs before insert on "FinalAnnotation" for each row execute function check_final();

create function check_current() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if new."revisionId" is not null
    and not exists (select from "Revision" where "id" = new."revisionId" and "articleId" = new."id") then
    raise exception 'no such revision of the article' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger b_belongs before insert or update of "revisionId" on "Article"
  for each row execute function check_current();

-- No table of the session's own is ever taken for one of ours.
alter function refuse_change() set search_path = public, pg_temp;
alter function article_state(uuid) set search_path = public, pg_temp;
alter function refuse_when_signed() set search_path = public, pg_temp;
alter function check_quote() set search_path = public, pg_temp;
alter function check_reading_open() set search_path = public, pg_temp;
alter function check_submission() set search_path = public, pg_temp;
alter function check_review_move() set search_path = public, pg_temp;
alter function keep_reveal() set search_path = public, pg_temp;
alter function check_adjudicating() set search_path = public, pg_temp;
alter function keep_decision() set search_path = public, pg_temp;
alter function check_sign_off() set search_path = public, pg_temp;
alter function check_article() set search_path = public, pg_temp;
alter function audit_refuse() set search_path = public, pg_temp;

-- The app makes no tables, passing ones included. Where the owner of the schema may not say so, start names the line.
do $$ begin
  execute format('revoke temporary on database %I from public, app_rt', current_database());
exception when insufficient_privilege then null;
end $$;
