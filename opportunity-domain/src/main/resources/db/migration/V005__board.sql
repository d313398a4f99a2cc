-- A lane of the board is read from here in its order, and what stands in all lanes is summed from the index alone. Closed
-- opportunities have no stage, and their estimated closing date is the day they closed on. Takes the place of an index that
-- began in the same way.
create index opportunity_by_lane on opportunity (sales_cycle_id, status, current_stage nulls first, estimated_closing_date nulls first, number)
    include (estimated_value, calculated_current_value) where deleted_at is null;
drop index opportunity_by_stage;
