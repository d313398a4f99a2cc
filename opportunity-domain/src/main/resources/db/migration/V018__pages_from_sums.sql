-- More sums that each change keeps exact by a difference, as V015 does for the pipeline.

-- The pipeline whosever it is, made of the same changes: boards and figures of everybody read a hundred sums and not some thousand.
create table pipeline_of_all_sum (
    sales_cycle_id            uuid     not null,
    status                    varchar(20) not null,
    current_stage             integer  not null, -- 0 without a stage
    closing_month             date     not null, -- its first day; -infinity without a closing date
    number_of_opportunities   bigint   not null,
    estimated_value           numeric  not null,
    calculated_current_value  numeric  not null,
    days                      bigint   not null,
    constraint pipeline_of_all_sum_pk primary key (sales_cycle_id, status, current_stage, closing_month)
);
create index pipeline_of_all_sum_empty on pipeline_of_all_sum (sales_cycle_id) where number_of_opportunities = 0;

create view pipeline_of_all as
    select sales_cycle_id, status, nullif(current_stage, 0) as current_stage, nullif(closing_month, '-infinity') as closing_month,
           number_of_opportunities, estimated_value, calculated_current_value, days
      from (select * from pipeline_of_all_sum
            union all
            select sales_cycle_id, status, current_stage, closing_month, number_of_opportunities, estimated_value, calculated_current_value, days
              from pipeline_change) p;

-- What became of the opportunities that once stood on a stage, by the month in which they closed and whose they are: each counts once on
-- a stage, however often it came there. Deleted opportunities do not count.
create table stage_outcome_sum (
    sales_cycle_id  uuid    not null,
    closing_month   date    not null, -- its first day
    stage           integer not null,
    salesperson_id  uuid    not null,
    won             bigint  not null,
    lost            bigint  not null,
    constraint stage_outcome_sum_pk primary key (sales_cycle_id, closing_month, stage, salesperson_id)
);
create index stage_outcome_sum_empty on stage_outcome_sum (sales_cycle_id) where won = 0 and lost = 0;

create table stage_outcome_change (
    sales_cycle_id  uuid    not null,
    closing_month   date    not null,
    stage           integer not null,
    salesperson_id  uuid    not null,
    won             bigint  not null,
    lost            bigint  not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = 100000);

create view stage_outcome as
    select * from stage_outcome_sum union all select * from stage_outcome_change;

-- How many records there are of a kind: contacts by type and salesperson, opportunities by close code.
create table tally_sum (
    kind      varchar(20) not null,
    part      varchar(20) not null,
    owner_id  uuid        not null, -- all zeros without one
    number    bigint      not null,
    constraint tally_sum_pk primary key (kind, owner_id, part)
);
create index tally_sum_empty on tally_sum (kind) where number = 0;

create table tally_change (
    kind      varchar(20) not null,
    part      varchar(20) not null,
    owner_id  uuid        not null,
    number    bigint      not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = 100000);

create view tally as
    select * from tally_sum union all select * from tally_change;

-- Counts a closed opportunity on each stage that it has stood on, or as another's from now on.
create function closing_in_stage_outcomes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        insert into stage_outcome_change
        select old.sales_cycle_id, date_trunc('month', cast(old.date_closed as timestamp)), e.stage, old.salesperson_id,
               case when old.action_taken = 'Won' then -1 else 0 end, case when old.action_taken = 'Lost' then -1 else 0 end
          from opportunity_entry e
         where e.opportunity_id = old.opportunity_id and e.sales_cycle_id = old.sales_cycle_id and e.stage is not null
         group by e.stage;
    end if;
    insert into stage_outcome_change
    select new.sales_cycle_id, date_trunc('month', cast(new.date_closed as timestamp)), e.stage, new.salesperson_id,
           case when new.action_taken = 'Won' then 1 else 0 end, case when new.action_taken = 'Lost' then 1 else 0 end
      from opportunity_entry e
     where e.opportunity_id = new.opportunity_id and e.sales_cycle_id = new.sales_cycle_id and e.stage is not null
     group by e.stage;
    return null;
end
$$;

-- At the end of the transaction, for a history may be written at once, in whatever order. What is closed gets no more entries.
create constraint trigger closing_in_stage_outcomes after insert on opportunity_entry deferrable initially deferred
    for each row when (new.date_closed is not null) execute function closing_in_stage_outcomes();
create trigger closing_changed_in_stage_outcomes after update on opportunity_entry
    for each row when (new.date_closed is not null and old.salesperson_id is distinct from new.salesperson_id)
    execute function closing_in_stage_outcomes();

create function opportunity_in_stage_outcomes() returns trigger language plpgsql as $$
begin
    insert into stage_outcome_change
    select c.sales_cycle_id, date_trunc('month', cast(c.date_closed as timestamp)), e.stage, c.salesperson_id,
           case when c.action_taken = 'Won' then x.sign else 0 end, case when c.action_taken = 'Lost' then x.sign else 0 end
      from (select case when new.deleted_at is null then 1 else -1 end as sign) x,
           opportunity_entry c
      join opportunity_entry e on e.opportunity_id = c.opportunity_id and e.sales_cycle_id = c.sales_cycle_id and e.stage is not null
     where c.opportunity_id = new.id and c.active and c.date_closed is not null
     group by c.id, x.sign, e.stage;
    return null;
end
$$;

create trigger opportunity_deleted_in_stage_outcomes after update on opportunity
    for each row when ((old.deleted_at is null) <> (new.deleted_at is null)) execute function opportunity_in_stage_outcomes();

create function opportunity_in_tally() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.deleted_at is null and old.close_opportunity_code_id is not null then
        insert into tally_change values ('closeCode', '', old.close_opportunity_code_id, -1);
    end if;
    if tg_op <> 'DELETE' and new.deleted_at is null and new.close_opportunity_code_id is not null then
        insert into tally_change values ('closeCode', '', new.close_opportunity_code_id, 1);
    end if;
    return null;
end
$$;

create trigger opportunity_in_tally after insert on opportunity
    for each row when (new.close_opportunity_code_id is not null) execute function opportunity_in_tally();
create trigger opportunity_gone_from_tally after delete on opportunity
    for each row when (old.close_opportunity_code_id is not null) execute function opportunity_in_tally();
create trigger opportunity_changed_in_tally after update on opportunity
    for each row when ((old.close_opportunity_code_id, old.deleted_at) is distinct from (new.close_opportunity_code_id, new.deleted_at))
    execute function opportunity_in_tally();

create function contact_in_tally() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.deleted_at is null then
        insert into tally_change values ('contact', old.type, coalesce(old.salesperson_id, '00000000-0000-0000-0000-000000000000'), -1);
    end if;
    if tg_op <> 'DELETE' and new.deleted_at is null then
        insert into tally_change values ('contact', new.type, coalesce(new.salesperson_id, '00000000-0000-0000-0000-000000000000'), 1);
    end if;
    return null;
end
$$;

create trigger contact_in_tally after insert or delete on contact
    for each row execute function contact_in_tally();
create trigger contact_changed_in_tally after update on contact
    for each row when ((old.type, old.salesperson_id, old.deleted_at) is distinct from (new.type, new.salesperson_id, new.deleted_at))
    execute function contact_in_tally();

create function further_sums_added_up() returns void language plpgsql as $$
begin
    with taken as (
        delete from stage_outcome_change returning *)
    insert into stage_outcome_sum as s
    select sales_cycle_id, closing_month, stage, salesperson_id, sum(won), sum(lost)
      from taken
     group by sales_cycle_id, closing_month, stage, salesperson_id
        on conflict on constraint stage_outcome_sum_pk do update
       set won = s.won + excluded.won, lost = s.lost + excluded.lost;
    delete from stage_outcome_sum where won = 0 and lost = 0;
    with taken as (
        delete from tally_change returning *)
    insert into tally_sum as s
    select kind, part, owner_id, sum(number)
      from taken
     group by kind, part, owner_id
        on conflict on constraint tally_sum_pk do update
       set number = s.number + excluded.number;
    delete from tally_sum where number = 0;
end
$$;

-- Puts the changes into the sums, those of here as well; one at a time does, others find nothing to do. Tells how many there were in the
-- pipeline.
create or replace function pipeline_added_up() returns bigint language plpgsql as $$
declare
    many bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('pipeline_added_up', 0)) then
        return 0;
    end if;
    with taken as (
        delete from pipeline_change returning *),
    added as (
        insert into pipeline_sum as s
        select salesperson_id, sales_cycle_id, status, current_stage, closing_month, sum(number_of_opportunities),
               sum(estimated_value), sum(calculated_current_value), sum(days)
          from taken
         group by salesperson_id, sales_cycle_id, status, current_stage, closing_month
            on conflict on constraint pipeline_sum_pk do update
           set number_of_opportunities = s.number_of_opportunities + excluded.number_of_opportunities,
               estimated_value = s.estimated_value + excluded.estimated_value,
               calculated_current_value = s.calculated_current_value + excluded.calculated_current_value,
               days = s.days + excluded.days),
    added_of_all as (
        insert into pipeline_of_all_sum as s
        select sales_cycle_id, status, current_stage, closing_month, sum(number_of_opportunities),
               sum(estimated_value), sum(calculated_current_value), sum(days)
          from taken
         group by sales_cycle_id, status, current_stage, closing_month
            on conflict on constraint pipeline_of_all_sum_pk do update
           set number_of_opportunities = s.number_of_opportunities + excluded.number_of_opportunities,
               estimated_value = s.estimated_value + excluded.estimated_value,
               calculated_current_value = s.calculated_current_value + excluded.calculated_current_value,
               days = s.days + excluded.days)
    select count(*) into many from taken;
    delete from pipeline_sum where number_of_opportunities = 0;
    delete from pipeline_of_all_sum where number_of_opportunities = 0;
    with taken as (
        delete from stage_stay_change returning *)
    insert into stage_stay_sum as s
    select sales_cycle_id, stage, salesperson_id, sum(stays), sum(days)
      from taken
     group by sales_cycle_id, stage, salesperson_id
        on conflict on constraint stage_stay_sum_pk do update
       set stays = s.stays + excluded.stays, days = s.days + excluded.days;
    delete from stage_stay_sum where stays = 0;
    perform further_sums_added_up();
    return many;
end
$$;

-- What is there already.
insert into pipeline_of_all_sum
select sales_cycle_id, status, current_stage, closing_month, sum(number_of_opportunities), sum(estimated_value),
       sum(calculated_current_value), sum(days)
  from pipeline_sum
 group by sales_cycle_id, status, current_stage, closing_month
having sum(number_of_opportunities) <> 0;

insert into stage_outcome_sum
select r.sales_cycle_id, r.closing_month, r.stage, r.salesperson_id,
       count(*) filter (where r.action_taken = 'Won'), count(*) filter (where r.action_taken = 'Lost')
  from (select distinct c.sales_cycle_id, cast(date_trunc('month', cast(c.date_closed as timestamp)) as date) as closing_month, e.stage,
               c.salesperson_id, c.opportunity_id, c.action_taken
          from opportunity_entry c
          join opportunity o on o.id = c.opportunity_id and o.deleted_at is null
          join opportunity_entry e on e.opportunity_id = c.opportunity_id and e.sales_cycle_id = c.sales_cycle_id and e.stage is not null
         where c.active and c.date_closed is not null) r
 group by 1, 2, 3, 4;

insert into tally_sum
select 'closeCode', '', close_opportunity_code_id, count(*)
  from opportunity
 where deleted_at is null and close_opportunity_code_id is not null
 group by close_opportunity_code_id;

insert into tally_sum
select 'contact', type, coalesce(salesperson_id, '00000000-0000-0000-0000-000000000000'), count(*)
  from contact
 where deleted_at is null
 group by 2, 3;

-- What opportunities were won and lost from was read from the entries.
drop index opportunity_entry_closings;

-- Lists in the order of the closing date begin with those that have none, and so does the index, or else what is overdue is looked for
-- among all opportunities. Takes the place of the index of the same name.
drop index opportunity_open_by_closing_date;
create index opportunity_open_by_closing_date on opportunity (estimated_closing_date nulls first, number) include (salesperson_id, sales_cycle_id)
    where deleted_at is null and status = 'InProgress';
