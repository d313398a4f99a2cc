-- What a page shows, kept under a name: the part of its address after the question mark. Shared ones are there for everybody. Names are
-- told apart without regard to case. Whoever begins a page with a view says so in user_preference.
create table saved_view (
    id               uuid           not null,
    version          bigint         not null,
    created_at       timestamptz    not null,
    created_by       varchar(100)   not null,
    changed_at       timestamptz    not null,
    changed_by       varchar(100)   not null,
    user_account_id  uuid           not null,
    page             varchar(100)   not null,
    name             varchar(60)    not null,
    shared           boolean        not null,
    query            varchar(2000)  not null,
    constraint saved_view_pk primary key (id),
    constraint saved_view_user_fk foreign key (user_account_id) references user_account (id)
);
create unique index saved_view_name_unique on saved_view (user_account_id, page, lower(name));
create index saved_view_shared on saved_view (page) where shared;
