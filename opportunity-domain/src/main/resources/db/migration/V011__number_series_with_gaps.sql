-- Whether numbers of a series may be left out: then a node draws some ahead and nobody waits for the number of another. What was set up
-- without gaps stays so. The edition counts changes of the way of counting, which end what was drawn ahead.
alter table number_series add column gaps_allowed boolean not null default false;
alter table number_series add column edition integer not null default 0;
