-- What a user has chosen for a page, such as the columns of a list. The text is the page's own; who has chosen nothing has no row.
create table user_preference (
    user_account_id  uuid           not null,
    key              varchar(100)   not null,
    value            varchar(4000)  not null,
    changed_at       timestamptz    not null,
    constraint user_preference_pk primary key (user_account_id, key),
    constraint user_preference_user_fk foreign key (user_account_id) references user_account (id)
);
