-- The first data model. Conventions, kept by every later migration:
--  * every table has a UUID id given by the application, a version for optimistic locking, and stamps;
--  * business codes and numbers are upper case without blanks at the ends; ids never change, codes may;
--  * deleting leaves a tombstone (deleted_at, deleted_by); codes of set-up records may be used again, numbers never;
--  * constraints are named <table>_<what>; the name of a broken one is what the application maps to a refusal;
--  * forward only, each script safe while the previous version of the application still serves.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Words are searched without regard to case and accents. Declared immutable so that it can be indexed: the rules of the
-- dictionary are named and do not change under us.
create function folded(text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

-- ---------------------------------------------------------------------------------------------------- set-up
create table number_series (
    id                uuid          not null,
    version           bigint        not null,
    created_at        timestamptz   not null,
    created_by        varchar(100)  not null,
    changed_at        timestamptz   not null,
    changed_by        varchar(100)  not null,
    deleted_at        timestamptz,
    deleted_by        varchar(100),
    code              varchar(20)   not null,
    description       varchar(100),
    starting_number   varchar(20)   not null,
    ending_number     varchar(20),
    warning_number    varchar(20),
    increment_by      integer       not null,
    last_number_used  varchar(20),
    default_numbers   boolean       not null,
    manual_numbers    boolean       not null,
    constraint number_series_pk primary key (id),
    constraint number_series_code_form check (code = upper(btrim(code)) and code <> ''),
    constraint number_series_increment_positive check (increment_by > 0)
);
create unique index number_series_code_unique on number_series (code) where deleted_at is null;

create table salesperson (
    id                  uuid          not null,
    version             bigint        not null,
    created_at          timestamptz   not null,
    created_by          varchar(100)  not null,
    changed_at          timestamptz   not null,
    changed_by          varchar(100)  not null,
    deleted_at          timestamptz,
    deleted_by          varchar(100),
    code                varchar(20)   not null,
    display_name        varchar(50),
    email               varchar(80),
    email2              varchar(80),
    phone_number        varchar(30),
    job_title           varchar(30),
    commission_percent  numeric(5, 2) not null,
    blocked             boolean       not null,
    privacy_blocked     boolean       not null,
    constraint salesperson_pk primary key (id),
    constraint salesperson_code_form check (code = upper(btrim(code)) and code <> ''),
    constraint salesperson_commission_range check (commission_percent between 0 and 100)
);
create unique index salesperson_code_unique on salesperson (code) where deleted_at is null;

create table sales_cycle (
    id                       uuid          not null,
    version                  bigint        not null,
    created_at               timestamptz   not null,
    created_by               varchar(100)  not null,
    changed_at               timestamptz   not null,
    changed_by               varchar(100)  not null,
    deleted_at               timestamptz,
    deleted_by               varchar(100),
    code                     varchar(10)   not null,
    description              varchar(100),
    probability_calculation  varchar(20)   not null,
    blocked                  boolean       not null,
    constraint sales_cycle_pk primary key (id),
    constraint sales_cycle_code_form check (code = upper(btrim(code)) and code <> ''),
    constraint sales_cycle_probability_calculation_known
        check (probability_calculation in ('Multiply', 'Add', 'ChancesOfSuccess', 'Completed'))
);
create unique index sales_cycle_code_unique on sales_cycle (code) where deleted_at is null;

create table sales_cycle_stage (
    id                      uuid          not null,
    version                 bigint        not null,
    created_at              timestamptz   not null,
    created_by              varchar(100)  not null,
    changed_at              timestamptz   not null,
    changed_by              varchar(100)  not null,
    deleted_at              timestamptz,
    deleted_by              varchar(100),
    sales_cycle_id          uuid          not null,
    stage                   integer       not null,
    description             varchar(100),
    completed_prc           numeric(5, 2) not null,
    chances_of_success_prc  numeric(5, 2) not null,
    activity_code           varchar(10),
    quote_required          boolean       not null,
    allow_skip              boolean       not null,
    date_formula            varchar(32),
    constraint sales_cycle_stage_pk primary key (id),
    constraint sales_cycle_stage_cycle_fk foreign key (sales_cycle_id) references sales_cycle (id),
    constraint sales_cycle_stage_positive check (stage >= 1),
    constraint sales_cycle_stage_completed_range check (completed_prc between 0 and 100),
    constraint sales_cycle_stage_chances_range check (chances_of_success_prc between 0 and 100)
);
create unique index sales_cycle_stage_unique on sales_cycle_stage (sales_cycle_id, stage) where deleted_at is null;

create table close_opportunity_code (
    id           uuid          not null,
    version      bigint        not null,
    created_at   timestamptz   not null,
    created_by   varchar(100)  not null,
    changed_at   timestamptz   not null,
    changed_by   varchar(100)  not null,
    deleted_at   timestamptz,
    deleted_by   varchar(100),
    code         varchar(10)   not null,
    description  varchar(100),
    type         varchar(10)   not null,
    constraint close_opportunity_code_pk primary key (id),
    constraint close_opportunity_code_form check (code = upper(btrim(code)) and code <> ''),
    constraint close_opportunity_code_type_known check (type in ('Won', 'Lost'))
);
create unique index close_opportunity_code_unique on close_opportunity_code (code) where deleted_at is null;

-- Exactly one row, written by the application at its first start.
create table company_setup (
    id                            uuid          not null,
    version                       bigint        not null,
    created_at                    timestamptz   not null,
    created_by                    varchar(100)  not null,
    changed_at                    timestamptz   not null,
    changed_by                    varchar(100)  not null,
    only_row                      boolean       not null default true,
    company_name                  varchar(100),
    time_zone                     varchar(50)   not null,
    local_currency_code           varchar(3)    not null,
    default_sales_cycle_id        uuid,
    default_salesperson_id        uuid,
    default_country               varchar(2),
    default_language_code         varchar(10),
    opportunity_number_series_id  uuid,
    contact_number_series_id      uuid,
    customer_number_series_id     uuid,
    task_number_series_id         uuid,
    campaign_number_series_id     uuid,
    segment_number_series_id      uuid,
    customer_relation_code        varchar(10),
    inherit_salesperson           boolean       not null,
    inherit_country               boolean       not null,
    inherit_language              boolean       not null,
    inherit_address               boolean       not null,
    inherit_communication         boolean       not null,
    autosearch_duplicates         boolean       not null,
    duplicate_hit_prc             integer       not null,
    assistant_finished            boolean       not null default false,
    constraint company_setup_pk primary key (id),
    constraint company_setup_only_row unique (only_row),
    constraint company_setup_only_row_true check (only_row),
    constraint company_setup_hit_range check (duplicate_hit_prc between 1 and 100),
    constraint company_setup_cycle_fk foreign key (default_sales_cycle_id) references sales_cycle (id),
    constraint company_setup_salesperson_fk foreign key (default_salesperson_id) references salesperson (id),
    constraint company_setup_opportunity_series_fk foreign key (opportunity_number_series_id) references number_series (id),
    constraint company_setup_contact_series_fk foreign key (contact_number_series_id) references number_series (id),
    constraint company_setup_customer_series_fk foreign key (customer_number_series_id) references number_series (id),
    constraint company_setup_task_series_fk foreign key (task_number_series_id) references number_series (id),
    constraint company_setup_campaign_series_fk foreign key (campaign_number_series_id) references number_series (id),
    constraint company_setup_segment_series_fk foreign key (segment_number_series_id) references number_series (id)
);

-- ---------------------------------------------------------------------------------------------------- contacts
create table contact (
    id                     uuid          not null,
    version                bigint        not null,
    created_at             timestamptz   not null,
    created_by             varchar(100)  not null,
    changed_at             timestamptz   not null,
    changed_by             varchar(100)  not null,
    deleted_at             timestamptz,
    deleted_by             varchar(100),
    number                 varchar(20)   not null,
    number_series_id       uuid,
    type                   varchar(10)   not null,
    display_name           varchar(100),
    company_id             uuid,
    company_name           varchar(100),
    first_name             varchar(30),
    middle_name            varchar(30),
    surname                varchar(30),
    job_title              varchar(30),
    email                  varchar(80),
    phone_number           varchar(30),
    mobile_phone_number    varchar(30),
    website                varchar(255),
    address_line1          varchar(100),
    address_line2          varchar(50),
    postal_code            varchar(20),
    city                   varchar(30),
    state                  varchar(30),
    country                varchar(2),
    language_code          varchar(10),
    currency_code          varchar(3),
    salesperson_id         uuid,
    privacy_blocked        boolean       not null,
    last_interaction_date  date,
    constraint contact_pk primary key (id),
    constraint contact_number_unique unique (number),
    constraint contact_number_form check (number = upper(btrim(number)) and number <> ''),
    constraint contact_type_known check (type in ('Company', 'Person')),
    constraint contact_company_is_itself check (type <> 'Company' or company_id = id),
    constraint contact_company_fk foreign key (company_id) references contact (id),
    constraint contact_series_fk foreign key (number_series_id) references number_series (id),
    constraint contact_salesperson_fk foreign key (salesperson_id) references salesperson (id)
);
create index contact_company on contact (company_id) where deleted_at is null;
create index contact_salesperson on contact (salesperson_id) where deleted_at is null;
create index contact_display_name on contact (display_name nulls first, id) where deleted_at is null;
create index contact_name_folded on contact (folded(display_name)) where deleted_at is null;
create index contact_words on contact using gin (folded(number || ' ' || coalesce(display_name, '') || ' ' || coalesce(company_name, '')) gin_trgm_ops)
    where deleted_at is null;

-- A coded tie of a contact to something else; the customer's number is that of the linked record (domain reference 4.6).
create table contact_business_relation (
    id             uuid          not null,
    version        bigint        not null,
    created_at     timestamptz   not null,
    created_by     varchar(100)  not null,
    changed_at     timestamptz   not null,
    changed_by     varchar(100)  not null,
    contact_id     uuid          not null,
    relation_code  varchar(10)   not null,
    link_to        varchar(20)   not null,
    linked_number  varchar(20),
    constraint contact_business_relation_pk primary key (id),
    constraint contact_business_relation_contact_fk foreign key (contact_id) references contact (id),
    constraint contact_business_relation_link_known check (link_to in ('None', 'Customer')),
    constraint contact_business_relation_link_whole check ((link_to = 'None') = (linked_number is null)),
    constraint contact_business_relation_unique unique (contact_id, relation_code),
    constraint contact_business_relation_linked_once unique (link_to, linked_number)
);
create unique index contact_business_relation_one_customer on contact_business_relation (contact_id) where link_to = 'Customer';

-- ---------------------------------------------------------------------------------------------------- opportunities
create table opportunity (
    id                         uuid           not null,
    version                    bigint         not null,
    created_at                 timestamptz    not null,
    created_by                 varchar(100)   not null,
    changed_at                 timestamptz    not null,
    changed_by                 varchar(100)   not null,
    deleted_at                 timestamptz,
    deleted_by                 varchar(100),
    number                     varchar(20)    not null,
    number_series_id           uuid,
    description                varchar(100),
    contact_id                 uuid,
    contact_company_id         uuid,
    salesperson_id             uuid           not null,
    sales_cycle_id             uuid           not null,
    campaign_number            varchar(20),
    segment_number             varchar(20),
    segment_description        varchar(100),
    priority                   varchar(10)    not null,
    creation_date              date           not null,
    status                     varchar(20)    not null,
    date_closed                date,
    sales_document_type        varchar(20),
    sales_document_number      varchar(20),
    -- the projection of the active entry; null or 0 without one
    current_stage              integer,
    current_stage_description  varchar(100),
    action_taken               varchar(20),
    date_of_change             date,
    estimated_value            numeric(19, 4) not null,
    calculated_current_value   numeric(29, 12) not null,
    chances_of_success_prc     numeric(5, 2)  not null,
    completed_prc              numeric(5, 2)  not null,
    probability_prc            numeric(12, 6) not null,
    estimated_closing_date     date,
    close_opportunity_code_id  uuid,
    constraint opportunity_pk primary key (id),
    constraint opportunity_number_unique unique (number),
    constraint opportunity_number_form check (number = upper(btrim(number)) and number <> ''),
    constraint opportunity_series_fk foreign key (number_series_id) references number_series (id),
    constraint opportunity_contact_fk foreign key (contact_id) references contact (id),
    constraint opportunity_contact_company_fk foreign key (contact_company_id) references contact (id),
    constraint opportunity_salesperson_fk foreign key (salesperson_id) references salesperson (id),
    constraint opportunity_sales_cycle_fk foreign key (sales_cycle_id) references sales_cycle (id),
    constraint opportunity_close_code_fk foreign key (close_opportunity_code_id) references close_opportunity_code (id),
    constraint opportunity_priority_known check (priority in ('Low', 'Normal', 'High')),
    constraint opportunity_status_known check (status in ('NotStarted', 'InProgress', 'Won', 'Lost')),
    constraint opportunity_closed_with_date check ((status in ('Won', 'Lost')) = (date_closed is not null)),
    constraint opportunity_stage_while_in_progress check ((status = 'InProgress') = (current_stage is not null)),
    constraint opportunity_document_type_known check (sales_document_type in ('Quote', 'Order', 'PostedInvoice')),
    constraint opportunity_document_whole check ((sales_document_type is null) = (sales_document_number is null)),
    constraint opportunity_chances_range check (chances_of_success_prc between 0 and 100),
    constraint opportunity_completed_range check (completed_prc between 0 and 100),
    constraint opportunity_probability_range check (probability_prc between 0 and 100)
);
create unique index opportunity_document_once on opportunity (sales_document_type, sales_document_number)
    where deleted_at is null and sales_document_number is not null;
-- Orderings read an index forward or backward, so nulls stand where an ascending list wants them: first. Figures are summed from the
-- index alone.
create index opportunity_deleted on opportunity (id) where deleted_at is not null;
create index opportunity_by_salesperson on opportunity (salesperson_id, status, estimated_closing_date nulls first, number)
    include (estimated_value, calculated_current_value) where deleted_at is null;
create index opportunity_by_stage on opportunity (sales_cycle_id, status, current_stage)
    include (estimated_value, calculated_current_value) where deleted_at is null;
create index opportunity_by_contact on opportunity (contact_id, status)
    include (estimated_value, calculated_current_value) where deleted_at is null;
create index opportunity_by_company on opportunity (contact_company_id, status)
    include (estimated_value, calculated_current_value) where deleted_at is null;
create index opportunity_by_close_code on opportunity (close_opportunity_code_id) where deleted_at is null;
create index opportunity_by_closing_date on opportunity (estimated_closing_date nulls first, number) where deleted_at is null;
create index opportunity_open_by_closing_date on opportunity (estimated_closing_date, number)
    where deleted_at is null and status = 'InProgress';
create index opportunity_by_date_closed on opportunity (date_closed nulls first, number) where deleted_at is null;
create index opportunity_by_creation_date on opportunity (creation_date nulls first, number) where deleted_at is null;
create index opportunity_by_status on opportunity (status, number) where deleted_at is null;
create index opportunity_by_value on opportunity (estimated_value nulls first, number) where deleted_at is null;
create index opportunity_by_calculated_value on opportunity (calculated_current_value nulls first, number) where deleted_at is null;
create index opportunity_by_description on opportunity (description nulls first, number) where deleted_at is null;
create index opportunity_words on opportunity using gin (folded(number || ' ' || coalesce(description, '')) gin_trgm_ops)
    where deleted_at is null;

-- "Last number used + 1 over all opportunities" (domain reference 5.2), one sequence for all nodes.
create sequence opportunity_entry_number;

create table opportunity_entry (
    id                         uuid           not null,
    version                    bigint         not null,
    created_at                 timestamptz    not null,  -- the recorded-at instant
    created_by                 varchar(100)   not null,
    changed_at                 timestamptz    not null,
    changed_by                 varchar(100)   not null,
    opportunity_id             uuid           not null,
    entry_number               bigint         not null,
    active                     boolean        not null,
    action_taken               varchar(20)    not null,
    sales_cycle_id             uuid           not null,
    contact_id                 uuid,
    contact_company_id         uuid,
    salesperson_id             uuid           not null,
    campaign_number            varchar(20),
    stage                      integer,
    stage_description          varchar(100),
    previous_stage             integer,
    date_of_change             date           not null,  -- the business date
    date_closed                date,
    days_open                  integer        not null,
    probability_calculation    varchar(20)    not null,  -- the setting that was applied
    currency_code              varchar(3)     not null,
    currency_rate              numeric(19, 9) not null,  -- local currency for one unit; 1 for the local currency itself
    estimated_value            numeric(19, 4) not null,
    calculated_current_value   numeric(29, 12) not null,
    chances_of_success_prc     numeric(5, 2)  not null,
    completed_prc              numeric(5, 2)  not null,
    probability_prc            numeric(12, 6) not null,
    estimated_closing_date     date,
    close_opportunity_code_id  uuid,
    constraint opportunity_entry_pk primary key (id),
    constraint opportunity_entry_number_unique unique (entry_number),
    -- Deferred, because the old active entry and the new one change in one transaction, in whatever order they are written.
    constraint opportunity_entry_one_active exclude using btree (opportunity_id with =) where (active) deferrable initially deferred,
    constraint opportunity_entry_opportunity_fk foreign key (opportunity_id) references opportunity (id),
    constraint opportunity_entry_sales_cycle_fk foreign key (sales_cycle_id) references sales_cycle (id),
    constraint opportunity_entry_contact_fk foreign key (contact_id) references contact (id),
    constraint opportunity_entry_contact_company_fk foreign key (contact_company_id) references contact (id),
    constraint opportunity_entry_salesperson_fk foreign key (salesperson_id) references salesperson (id),
    constraint opportunity_entry_close_code_fk foreign key (close_opportunity_code_id) references close_opportunity_code (id),
    constraint opportunity_entry_action_known
        check (action_taken in ('Activated', 'Next', 'Previous', 'Jumped', 'Updated', 'Won', 'Lost')),
    constraint opportunity_entry_calculation_known
        check (probability_calculation in ('Multiply', 'Add', 'ChancesOfSuccess', 'Completed')),
    constraint opportunity_entry_stage_unless_closing check ((action_taken in ('Won', 'Lost')) = (stage is null)),
    constraint opportunity_entry_closing_has_date check ((action_taken in ('Won', 'Lost')) = (date_closed is not null)),
    constraint opportunity_entry_days_open_not_negative check (days_open >= 0),
    constraint opportunity_entry_chances_range check (chances_of_success_prc between 0 and 100),
    constraint opportunity_entry_completed_range check (completed_prc between 0 and 100),
    constraint opportunity_entry_probability_range check (probability_prc between 0 and 100),
    constraint opportunity_entry_rate_positive check (currency_rate > 0)
);
create index opportunity_entry_history on opportunity_entry (opportunity_id, entry_number);
create index opportunity_entry_stage_statistics on opportunity_entry (sales_cycle_id, stage)
    include (days_open, opportunity_id) where not active;
create index opportunity_entry_by_close_code on opportunity_entry (close_opportunity_code_id)
    where close_opportunity_code_id is not null;

-- History is appended to, never rewritten: only what chapters 7 and 8.5 of the domain reference name may change, nothing is deleted.
create function opportunity_entry_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'opportunity_entry is append-only' using errcode = 'integrity_constraint_violation';
    end if;
    if (old.opportunity_id, old.entry_number, old.action_taken, old.sales_cycle_id, old.stage, old.stage_description, old.previous_stage,
        old.date_of_change, old.date_closed, old.probability_calculation, old.currency_code, old.currency_rate, old.estimated_value,
        old.chances_of_success_prc, old.completed_prc, old.probability_prc, old.estimated_closing_date, old.created_at, old.created_by)
       is distinct from
       (new.opportunity_id, new.entry_number, new.action_taken, new.sales_cycle_id, new.stage, new.stage_description, new.previous_stage,
        new.date_of_change, new.date_closed, new.probability_calculation, new.currency_code, new.currency_rate, new.estimated_value,
        new.chances_of_success_prc, new.completed_prc, new.probability_prc, new.estimated_closing_date, new.created_at, new.created_by)
    then
        raise exception 'opportunity_entry is append-only' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger opportunity_entry_append_only before update or delete on opportunity_entry
    for each row execute function opportunity_entry_append_only();

-- ---------------------------------------------------------------------------------------------------- comments
create table comment_line (
    id            uuid          not null,
    version       bigint        not null,
    created_at    timestamptz   not null,
    created_by    varchar(100)  not null,
    changed_at    timestamptz   not null,
    changed_by    varchar(100)  not null,
    deleted_at    timestamptz,
    deleted_by    varchar(100),
    owner_type    varchar(20)   not null,
    owner_id      uuid          not null,
    line_number   integer       not null,
    date          date          not null,
    comment       varchar(80)   not null,
    constraint comment_line_pk primary key (id),
    constraint comment_line_unique unique (owner_id, line_number),
    constraint comment_line_owner_known check (owner_type in ('Contact', 'SalesCycle', 'SalesCycleStage', 'Opportunity'))
);

-- ---------------------------------------------------------------------------------------------------- users
create table user_account (
    id               uuid          not null,
    version          bigint        not null,
    created_at       timestamptz   not null,
    created_by       varchar(100)  not null,
    changed_at       timestamptz   not null,
    changed_by       varchar(100)  not null,
    deleted_at       timestamptz,
    deleted_by       varchar(100),
    user_name        varchar(100)  not null,
    display_name     varchar(100),
    email            varchar(80),
    password_hash    varchar(400),
    salesperson_id   uuid,
    language_code    varchar(10),
    theme            varchar(10)   not null,
    blocked          boolean       not null,
    session_epoch    integer       not null default 0,
    constraint user_account_pk primary key (id),
    constraint user_account_theme_known check (theme in ('System', 'Light', 'Dark')),
    constraint user_account_salesperson_fk foreign key (salesperson_id) references salesperson (id)
);
create unique index user_account_name_unique on user_account (lower(user_name)) where deleted_at is null;

create table user_role (
    user_account_id  uuid         not null,
    role             varchar(20)  not null,
    constraint user_role_pk primary key (user_account_id, role),
    constraint user_role_user_fk foreign key (user_account_id) references user_account (id),
    constraint user_role_known check (role in ('ADMINISTRATOR', 'SALES_MANAGER', 'SALESPERSON', 'VIEWER', 'INTEGRATION'))
);

create table access_token (
    id               uuid          not null,
    version          bigint        not null,
    created_at       timestamptz   not null,
    created_by       varchar(100)  not null,
    changed_at       timestamptz   not null,
    changed_by       varchar(100)  not null,
    user_account_id  uuid          not null,
    name             varchar(100)  not null,
    token_hash       varchar(64)   not null,  -- SHA-256, hexadecimal
    expires_at       timestamptz   not null,
    revoked_at       timestamptz,
    constraint access_token_pk primary key (id),
    constraint access_token_user_fk foreign key (user_account_id) references user_account (id),
    constraint access_token_hash_unique unique (token_hash)
);
create index access_token_of_user on access_token (user_account_id);

-- Failed sign-ins by account and by source address; the base of the lock-out with back-off. Kept in the database so that it holds
-- on every node and after a restart.
create table sign_in_failure (
    subject        varchar(200)  not null,
    failures       integer       not null,
    last_failure   timestamptz   not null,
    locked_until   timestamptz,
    constraint sign_in_failure_pk primary key (subject)
);

-- ---------------------------------------------------------------------------------------------------- change log
create table change_log_entry (
    id           uuid          not null,
    recorded_at  timestamptz   not null,
    recorded_by  varchar(100)  not null,
    record_kind  varchar(40)   not null,
    record_id    uuid          not null,
    record_key   varchar(100)  not null,
    operation    varchar(10)   not null,
    field        varchar(60),
    old_value    text,
    new_value    text,
    constraint change_log_entry_pk primary key (id),
    constraint change_log_entry_operation_known check (operation in ('Create', 'Change', 'Delete'))
);
create index change_log_entry_of_record on change_log_entry (record_id, recorded_at);

-- ---------------------------------------------------------------------------------------------------- imports
create table import_run (
    id             uuid          not null,
    version        bigint        not null,
    created_at     timestamptz   not null,
    created_by     varchar(100)  not null,
    changed_at     timestamptz   not null,
    changed_by     varchar(100)  not null,
    file_name      varchar(255),
    content        bytea,
    options        text          not null,
    dry_run        boolean       not null,
    status         varchar(10)   not null,
    failure        varchar(100),
    rows_total     integer       not null,
    rows_created   integer       not null,
    rows_updated   integer       not null,
    rows_skipped   integer       not null,
    rows_refused   integer       not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    heartbeat_at   timestamptz,
    constraint import_run_pk primary key (id),
    constraint import_run_status_known check (status in ('Queued', 'Running', 'Done', 'Failed'))
);

create table import_row (
    import_run_id  uuid          not null,
    line           integer       not null,
    number         varchar(100),
    outcome        varchar(10)   not null,
    violations     text,
    constraint import_row_pk primary key (import_run_id, line),
    constraint import_row_run_fk foreign key (import_run_id) references import_run (id),
    constraint import_row_outcome_known check (outcome in ('Created', 'Updated', 'Skipped', 'Refused'))
);
create index import_row_by_outcome on import_row (import_run_id, outcome, line);
