-- What partners call a record in their own system. Unique among what is not deleted, so that a record can be found, and created only once, by it.
alter table salesperson add column external_id varchar(100);
alter table salesperson add constraint salesperson_external_id_form check (external_id = btrim(external_id) and external_id <> '');
create unique index salesperson_external_id_unique on salesperson (external_id) where deleted_at is null and external_id is not null;

alter table contact add column external_id varchar(100);
alter table contact add constraint contact_external_id_form check (external_id = btrim(external_id) and external_id <> '');
create unique index contact_external_id_unique on contact (external_id) where deleted_at is null and external_id is not null;

alter table opportunity add column external_id varchar(100);
alter table opportunity add constraint opportunity_external_id_form check (external_id = btrim(external_id) and external_id <> '');
create unique index opportunity_external_id_unique on opportunity (external_id) where deleted_at is null and external_id is not null;

-- The first answer to a request that a caller may repeat, written in the transaction of what it tells of. Kept for a day.
create table idempotent_request (
    user_account_id  uuid         not null,
    key_hash         bytea        not null,  -- SHA-256 of the caller's key; the key itself is not kept
    fingerprint      bytea        not null,  -- of the request, keyed by the caller's key
    status           integer      not null,
    headers          text         not null,  -- one a line
    body             bytea        not null,
    salt             bytea        not null,  -- of the key under which the body is sealed; empty where it is not
    recorded_at      timestamptz  not null,
    constraint idempotent_request_pk primary key (user_account_id, key_hash),
    constraint idempotent_request_user_fk foreign key (user_account_id) references user_account (id)
);
create index idempotent_request_by_age on idempotent_request (recorded_at);
