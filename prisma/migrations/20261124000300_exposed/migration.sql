-- Whether a reader may have seen another's reading. Blind are the copies made before that, forever: agreement rests on
-- them alone. Whoever has a seat when comparing starts has submitted, or given the seat up; whoever is seated later is
-- blind until they submit; whoever gives a seat up after that sees what there is to see.
alter table "Review" add column "exposed" boolean not null default false;

alter table "Review" disable trigger user;
update "Review" r set "exposed" = true
  where exists (select from "Adjudication" d where d."revisionId" = r."revisionId")
    and (r."endedAt" is not null or exists (select from "Submission" s where s."reviewId" = r."id"));
alter table "Review" enable trigger user;

create function is_revealed(revision uuid) returns boolean language sql stable set search_path = public, pg_temp
  return exists (select from "Adjudication" where "revisionId" = revision);

create function expose_readers() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  update "Review" set "exposed" = true where "revisionId" = new."revisionId" and not "exposed";
  return null;
end $$;
create trigger d_expose after insert on "Adjudication" for each row execute function expose_readers();

create function keep_exposed() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if old."exposed" and not new."exposed" then
    raise exception 'a reader who may have seen another reading is not blind again' using errcode = 'SM005';
  end if;
  new."exposed" := new."exposed" or (new."endedAt" is not null and is_revealed(new."revisionId"));
  return new;
end $$;
create trigger c_exposed before update on "Review" for each row execute function keep_exposed();

create function check_blind_copy() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare r "Review"; begin
  select * into r from "Review" where "id" = new."reviewId" for share;
  if new."revised" <> r."exposed" then
    raise exception 'a copy is blind until its reader may have seen another reading' using errcode = 'SM007';
  end if;
  return new;
end $$;
create trigger d_blind before insert on "Submission" for each row execute function check_blind_copy();

create function expose_reader() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  update "Review" set "exposed" = true where "id" = new."reviewId" and not "exposed" and is_revealed("revisionId");
  return null;
end $$;
create trigger e_expose after insert on "Submission" for each row execute function expose_reader();

-- A signer who reviewed none of it: giving the seat up undoes no reading.
create function check_non_reviewer() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare rule text; begin
  select p."policy" ->> 'signer' into rule from "Article" a join "Project" p on p."id" = a."projectId" where a."id" = new."articleId";
  if rule = 'NON_REVIEWER' and exists (select from "Review" r
    where r."revisionId" = new."revisionId" and r."reviewerId" = new."signerId"
      and (exists (select from "Submission" s where s."reviewId" = r."id")
        or exists (select from "Annotation" n where n."reviewId" = r."id"))) then
    raise exception 'the signer reviewed the article' using errcode = 'SM003';
  end if;
  return new;
end $$;
create trigger c_non_reviewer before insert on "SignOff" for each row execute function check_non_reviewer();
