-- What opportunities add up to, by salesperson, sales cycle, status, stage and the month of the closing date: boards and figures read
-- some thousand sums, however many opportunities there are, and are exact all the same. Deleted opportunities do not count.
create table pipeline_sum (
    salesperson_id            uuid     not null,
    sales_cycle_id            uuid     not null,
    status                    varchar(20) not null,
    current_stage             integer  not null, -- 0 without a stage
    closing_month             date     not null, -- its first day; -infinity without a closing date
    number_of_opportunities   bigint   not null,
    estimated_value           numeric  not null,
    calculated_current_value  numeric  not null,
    days                      bigint   not null,
    constraint pipeline_sum_pk primary key (sales_cycle_id, status, current_stage, salesperson_id, closing_month)
);
create index pipeline_sum_of_salesperson on pipeline_sum (salesperson_id, status, closing_month);
create index pipeline_sum_empty on pipeline_sum (salesperson_id) where number_of_opportunities = 0;

-- What has to be added to the sums. Each change adds its lines, so that nobody waits for a sum that somebody else is changing; from time
-- to time they are put into the sums.
create table pipeline_change (
    salesperson_id            uuid     not null,
    sales_cycle_id            uuid     not null,
    status                    varchar(20) not null,
    current_stage             integer  not null,
    closing_month             date     not null,
    number_of_opportunities   bigint   not null,
    estimated_value           numeric  not null,
    calculated_current_value  numeric  not null,
    days                      bigint   not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = 100000);

-- The pipeline as it is now: the days are those from creation to the closing date, added up.
create view pipeline as
    select salesperson_id, sales_cycle_id, status, nullif(current_stage, 0) as current_stage, nullif(closing_month, '-infinity') as closing_month,
           number_of_opportunities, estimated_value, calculated_current_value, days
      from (select * from pipeline_sum union all select * from pipeline_change) p;

-- How long opportunities stood on the stages that they have left, kept in the same way.
create table stage_stay_sum (
    sales_cycle_id  uuid     not null,
    stage           integer  not null,
    salesperson_id  uuid     not null,
    stays           bigint   not null,
    days            bigint   not null,
    constraint stage_stay_sum_pk primary key (sales_cycle_id, stage, salesperson_id)
);
create index stage_stay_sum_empty on stage_stay_sum (sales_cycle_id) where stays = 0;

create table stage_stay_change (
    sales_cycle_id  uuid     not null,
    stage           integer  not null,
    salesperson_id  uuid     not null,
    stays           bigint   not null,
    days            bigint   not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = 100000);

create view stage_stay as
    select * from stage_stay_sum union all select * from stage_stay_change;

create function opportunity_in_pipeline() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.deleted_at is null then
        insert into pipeline_change values (
            old.salesperson_id, old.sales_cycle_id, old.status, coalesce(old.current_stage, 0),
            coalesce(cast(date_trunc('month', cast(old.estimated_closing_date as timestamp)) as date), '-infinity'),
            -1, -old.estimated_value, -old.calculated_current_value, coalesce(old.creation_date - old.estimated_closing_date, 0));
    end if;
    if tg_op <> 'DELETE' and new.deleted_at is null then
        insert into pipeline_change values (
            new.salesperson_id, new.sales_cycle_id, new.status, coalesce(new.current_stage, 0),
            coalesce(cast(date_trunc('month', cast(new.estimated_closing_date as timestamp)) as date), '-infinity'),
            1, new.estimated_value, new.calculated_current_value, coalesce(new.estimated_closing_date - new.creation_date, 0));
    end if;
    if tg_op = 'UPDATE' and (old.deleted_at is null) <> (new.deleted_at is null) then
        insert into stage_stay_change
        select e.sales_cycle_id, e.stage, e.salesperson_id, x.sign, x.sign * e.days_open
          from opportunity_entry e, (select case when new.deleted_at is null then 1 else -1 end as sign) x
         where e.opportunity_id = new.id and not e.active and e.stage is not null;
    end if;
    return null;
end
$$;

create trigger opportunity_in_pipeline after insert or delete on opportunity
    for each row execute function opportunity_in_pipeline();
create trigger opportunity_changed_in_pipeline after update on opportunity
    for each row when ((old.salesperson_id, old.sales_cycle_id, old.status, old.current_stage, old.estimated_closing_date, old.creation_date,
                        old.estimated_value, old.calculated_current_value, old.deleted_at)
                       is distinct from
                       (new.salesperson_id, new.sales_cycle_id, new.status, new.current_stage, new.estimated_closing_date, new.creation_date,
                        new.estimated_value, new.calculated_current_value, new.deleted_at))
    execute function opportunity_in_pipeline();

-- Of deleted opportunities no entry changes any more.
create function entry_in_stage_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and not old.active then
        insert into stage_stay_change values (old.sales_cycle_id, old.stage, old.salesperson_id, -1, -old.days_open);
    end if;
    if not new.active then
        insert into stage_stay_change values (new.sales_cycle_id, new.stage, new.salesperson_id, 1, new.days_open);
    end if;
    return null;
end
$$;

create trigger entry_in_stage_stays after insert on opportunity_entry
    for each row when (new.stage is not null and not new.active) execute function entry_in_stage_stays();
create trigger entry_changed_in_stage_stays after update on opportunity_entry
    for each row when (new.stage is not null and (old.active, old.days_open, old.salesperson_id)
                       is distinct from (new.active, new.days_open, new.salesperson_id))
    execute function entry_in_stage_stays();

-- Puts the changes into the sums; one at a time does, others find nothing to do. Tells how many there were.
create function pipeline_added_up() returns bigint language plpgsql as $$
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
               days = s.days + excluded.days)
    select count(*) into many from taken;
    delete from pipeline_sum where number_of_opportunities = 0;
    with taken as (
        delete from stage_stay_change returning *)
    insert into stage_stay_sum as s
    select sales_cycle_id, stage, salesperson_id, sum(stays), sum(days)
      from taken
     group by sales_cycle_id, stage, salesperson_id
        on conflict on constraint stage_stay_sum_pk do update
       set stays = s.stays + excluded.stays, days = s.days + excluded.days;
    delete from stage_stay_sum where stays = 0;
    return many;
end
$$;

-- What is there already.
insert into pipeline_sum
select salesperson_id, sales_cycle_id, status, coalesce(current_stage, 0),
       coalesce(cast(date_trunc('month', cast(estimated_closing_date as timestamp)) as date), '-infinity'),
       count(*), sum(estimated_value), sum(calculated_current_value), sum(coalesce(estimated_closing_date - creation_date, 0))
  from opportunity
 where deleted_at is null
 group by 1, 2, 3, 4, 5;

insert into stage_stay_sum
select e.sales_cycle_id, e.stage, e.salesperson_id, count(*), sum(e.days_open)
  from opportunity_entry e
  join opportunity o on o.id = e.opportunity_id
 where e.stage is not null and not e.active and o.deleted_at is null
 group by 1, 2, 3;
