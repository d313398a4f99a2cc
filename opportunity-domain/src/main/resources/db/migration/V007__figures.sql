-- Figures are added up from indexes alone. Building them lets others read, and makes those who write wait for some seconds where there
-- are a million rows.

-- Sums by closing period, whatever they are told by: salesperson, sales cycle or contact. For what is closed the estimated closing date
-- is the day on which it closed.
create index opportunity_figures on opportunity (status, estimated_closing_date)
    include (salesperson_id, sales_cycle_id, contact_id, contact_company_id, creation_date, estimated_value, calculated_current_value)
    where deleted_at is null;

-- What was recorded last, by everybody or for one salesperson.
create index opportunity_entry_recorded on opportunity_entry (created_at, entry_number);
create index opportunity_entry_recorded_for on opportunity_entry (salesperson_id, created_at, entry_number);

-- From which stage opportunities were won and lost.
create index opportunity_entry_closings on opportunity_entry (sales_cycle_id, date_closed)
    include (previous_stage, action_taken, salesperson_id, opportunity_id) where active and date_closed is not null;
