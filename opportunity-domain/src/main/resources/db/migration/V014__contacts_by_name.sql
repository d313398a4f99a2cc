-- Lists of others that are ordered by a contact's name walk through the contacts in that order, deleted ones included, as those may be
-- named by an opportunity. Takes the place of an index without them.
create index contact_by_name on contact (display_name nulls first, id);
drop index contact_display_name;
