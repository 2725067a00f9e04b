-- 通知: letters, at the same time the outbox for mail
create table letter (
    id bigint generated always as identity primary key,
    recipient text not null,
    email text not null,
    number text not null,
    kind text not null,
    subject text not null,
    body text not null,
    written_at timestamptz not null,
    mailed_at timestamptz,
    attempts int not null default 0
);
create index letter_recipient on letter (recipient, id);
create index letter_number on letter (number, id);
create index letter_unmailed on letter (id) where mailed_at is null;
