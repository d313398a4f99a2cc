-- What the filter language and the signed tokens of lists need.

-- The secret by which all nodes know the tokens that lists gave. Made here, once; what PostgreSQL calls a random UUID comes from
-- its strong generator, and six of them hold more than 512 bits.
create table skip_token_key (
    only_row  boolean  not null default true,
    secret    bytea    not null,
    constraint skip_token_key_pk primary key (only_row),
    constraint skip_token_key_only_row check (only_row)
);
insert into skip_token_key (secret)
select sha256(string_agg(uuid_send(gen_random_uuid()), ''::bytea)) from generate_series(1, 6);

-- A word or phrase as the pattern that finds it anywhere in a folded text, its own signs taken literally.
create function containing(text) returns text
    language sql immutable strict parallel safe
    as $$ select '%' || replace(replace(replace(folded($1), '\', '\\'), '%', '\%'), '_', '\_') || '%' $$;

-- Lower case of all letters, whatever the locale of the database: where that is C, lower() knows A to Z only. The best collation
-- that the server has is chosen once, so that the function may be called immutable.
do $$
declare
    chosen text;
begin
    select ' collate pg_catalog.' || quote_ident(c.collname) into chosen
      from pg_collation c
     where c.collnamespace = 'pg_catalog'::regnamespace
       and c.collname in ('pg_c_utf8', 'und-x-icu')
       and c.collencoding in (-1, (select d.encoding from pg_database d where d.datname = current_database()))
     order by c.collname <> 'pg_c_utf8'
     limit 1;
    execute format(
        'create function lowered(text) returns text language sql immutable strict parallel safe as %L',
        'select lower($1' || coalesce(chosen, '') || ')');
end $$;

-- Lists of one salesperson, cycle or close code in the order of their numbers, and everything in the order in which it changed. Building
-- an index lets others read, and makes those who write wait for some seconds where there are a million rows.
create index opportunity_of_salesperson on opportunity (salesperson_id, number) where deleted_at is null;
create index opportunity_of_sales_cycle on opportunity (sales_cycle_id, number) where deleted_at is null;
create index opportunity_of_close_code on opportunity (close_opportunity_code_id, number) where deleted_at is null;
drop index opportunity_by_close_code;
create index opportunity_by_change on opportunity (changed_at nulls first, number) where deleted_at is null;
create index contact_by_change on contact (changed_at nulls first, number) where deleted_at is null;

-- The salespeople of a code, deleted ones included.
create index salesperson_by_code on salesperson (code);
