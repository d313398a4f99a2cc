-- What a cycle and its stages say together has a mark, another one after each change, whoever writes and however the transaction
-- ends: who knows the set-up of this mark need not read it again. A counter would not do, since a transaction that is rolled back,
-- or a backup that is restored, could give the same number to something else.
alter table sales_cycle add column set_up uuid not null default gen_random_uuid();

create function sales_cycle_set_up_changes() returns trigger language plpgsql as $$
begin
    new.set_up := gen_random_uuid();
    return new;
end
$$;
create trigger sales_cycle_set_up_changes before update on sales_cycle
    for each row execute function sales_cycle_set_up_changes();

create function sales_cycle_stage_changes_set_up() returns trigger language plpgsql as $$
begin
    update sales_cycle set set_up = gen_random_uuid()
     where id in (old.sales_cycle_id, new.sales_cycle_id);
    return null;
end
$$;
create trigger sales_cycle_stage_changes_set_up after insert or update or delete on sales_cycle_stage
    for each row execute function sales_cycle_stage_changes_set_up();
