-- What the search box of every page needs.

-- E-mail addresses and phone numbers, the latter as their digits alone, however they were written.
create index contact_email_words on contact using gin (folded(email) gin_trgm_ops) where deleted_at is null;
create index contact_phone_digits on contact using gin (
    (regexp_replace(coalesce(phone_number, ''), '[^0-9]', '', 'g') || ' '
     || regexp_replace(coalesce(mobile_phone_number, ''), '[^0-9]', '', 'g')) gin_trgm_ops)
    where deleted_at is null;

-- The words that occur in contacts and opportunities, folded, each once: who mistypes one is offered its nearest neighbours. Filled
-- beside the work by the nodes, so nothing that is written waits for it, and a word is known some minutes after it first occurred.
create table search_word (
    word        varchar(40)  not null,
    generation  integer      not null,
    constraint search_word_pk primary key (word)
);
create index search_word_similar on search_word using gin (word gin_trgm_ops);

-- How far the words of a table have been read. Each new generation reads all rows again; words that it does not meet go.
create table search_reading (
    source      varchar(20)  not null,
    read_until  timestamptz  not null,
    generation  integer      not null,
    constraint search_reading_pk primary key (source)
);
insert into search_reading (source, read_until, generation) values ('contact', '-infinity', 1), ('opportunity', '-infinity', 1);

-- Whether single keys, such as / for the search box, do something for the user.
alter table user_account add column single_key_shortcuts boolean not null default true;
