-- 发文: the office that issues and the words of its numbers, as programme data
alter table programme
    add column office text not null default '安徽省市场监督管理局',
    add column letter_series text not null default '皖市监专函',
    add column minutes_series text not null default '皖市监专纪',
    add column payment_series text not null default '皖市监专拨';
alter table programme
    alter column office drop default,
    alter column letter_series drop default,
    alter column minutes_series drop default,
    alter column payment_series drop default;

create table issue_counter (
    series text not null,
    year   int  not null,
    last   int  not null,
    primary key (series, year)
);

-- the next 发文字号: the row stays locked until the transaction ends, so that a rollback leaves no gap. Whoever issues
-- enters an act too: its lock comes first, so that two transactions take both in the same order.
create function next_issue_number(of_series text, in_year int) returns int language plpgsql as $$
declare
    given int;
begin
    perform pg_advisory_xact_lock(hashtext('act'));
    insert into issue_counter as c values (of_series, in_year, 1)
        on conflict (series, year) do update set last = c.last + 1
        returning last into given;
    return given;
end $$;

create table official_document (
    id bigint generated always as identity primary key,
    form text not null,
    series text not null,
    year int not null,
    number int not null,
    kind text not null,
    title text not null,
    about text not null,
    content jsonb not null,
    readers text[] not null,
    issued_at timestamptz not null,
    sha256 char(64) references stored_document,
    unique (series, year, number)
);
create index official_document_about on official_document (about, id);
create index official_document_register on official_document (year, id);
create index official_document_file on official_document (sha256);

-- what was issued stands; its file is added once
create function refuse_change_of_official_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.sha256 is null and to_jsonb(old) - 'sha256' = to_jsonb(new) - 'sha256' then
        return new;
    end if;
    raise exception 'official_document is append-only: % refused', tg_op;
end $$;
create trigger official_document_stands before update or delete on official_document
    for each row execute function refuse_change_of_official_document();
create trigger official_documents_are_not_truncated before truncate on official_document
    for each statement execute function refuse_change();

alter table letter add column document bigint references official_document;
