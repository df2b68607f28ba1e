-- Lists by name stand as people look things up, in any language: iNews between Herald and Zebra, Österreich at O. What is
-- equal in that order is told apart by its bytes, so that a page still begins after exactly one row. A database whose
-- PostgreSQL was built without ICU keeps its own order. No index is made by name: another version of ICU may order
-- otherwise, and would not find its way in it.
do $$
declare sorted text; begin
  if to_regcollation('pg_catalog."und-x-icu"') is null then return; end if;
  foreach sorted in array array['Outlet', 'User', 'Project'] loop
    execute format('alter table %I alter column "name" type text collate pg_catalog."und-x-icu"', sorted);
  end loop;
end $$;
