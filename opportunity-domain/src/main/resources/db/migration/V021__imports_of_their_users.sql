-- Whose import it is, whatever the user is called later: salespeople see their own. What a node of the version before takes in meanwhile
-- is nobody's, and seen by those who see all.
alter table import_run add column user_account_id uuid,
    add constraint import_run_user_fk foreign key (user_account_id) references user_account (id);
update import_run r set user_account_id = u.id
  from user_account u where upper(u.user_name) = upper(r.created_by) and u.deleted_at is null;
create index import_run_of_user on import_run (user_account_id, id);
