-- What is stalled is counted by salesperson from the index alone. Takes the place of the index of the same name.
drop index opportunity_by_time_on_stage;
create index opportunity_by_time_on_stage on opportunity (sales_cycle_id, current_stage, date_of_change) include (salesperson_id)
    where deleted_at is null and status = 'InProgress';
