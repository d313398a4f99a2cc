-- The matrix of contacts takes its lines by name and asks for the opportunities of each: those of a company and all its people, or of a
-- person without one.
create index contact_by_shown_name on contact ((coalesce(display_name, number, '')), id);
create index opportunity_of_party on opportunity ((coalesce(contact_company_id, contact_id)), status, estimated_closing_date)
    where deleted_at is null;
