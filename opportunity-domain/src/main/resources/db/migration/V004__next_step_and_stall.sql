-- What is to be done next for an opportunity, and what a stage advises and how long it may take. That closing ends the next step is
-- not a constraint: the previous version, which may still serve, does not know of it.
alter table opportunity add column next_step varchar(250);
alter table opportunity add column next_step_date date;
alter table opportunity add constraint opportunity_next_step_form check (next_step = btrim(next_step) and next_step <> '');
alter table opportunity add constraint opportunity_next_step_before_date check (next_step_date is null or next_step is not null);

alter table sales_cycle_stage add column guidance varchar(1000);
alter table sales_cycle_stage add column stall_threshold_days integer;
alter table sales_cycle_stage add constraint sales_cycle_stage_guidance_form check (guidance = btrim(guidance) and guidance <> '');
alter table sales_cycle_stage add constraint sales_cycle_stage_threshold_positive check (stall_threshold_days >= 1);

-- What to do next in the order of its day, and what wants attention: in progress without a next step, and for too long on its stage.
create index opportunity_by_next_step_date on opportunity (next_step_date nulls first, number) where deleted_at is null;
create index opportunity_without_next_step on opportunity (number)
    where deleted_at is null and status = 'InProgress' and next_step is null;
create index opportunity_by_time_on_stage on opportunity (sales_cycle_id, current_stage, date_of_change)
    where deleted_at is null and status = 'InProgress';
