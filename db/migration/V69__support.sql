-- 资金和条件保障: what cities give of their own accord; no part of the ledger
create table city_support (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    replaces bigint unique,
    kind text not null,
    amount numeric(18, 2) check (amount > 0),
    given_on date not null,
    description text not null check (description <> ''),
    source text not null check (source <> ''),
    file_name text,
    media_type text,
    sha256 char(64) references stored_document,
    voided boolean not null check (not voided or replaces is not null),
    reason text not null check ((reason = '') = (replaces is null)),
    entered_by text not null,
    entered_at timestamptz not null,
    unique (id, number),
    foreign key (replaces, number) references city_support (id, number),
    check ((kind = 'FUNDS') = (amount is not null))
);
create index city_support_declaration on city_support (number, id);
create index city_support_file on city_support (sha256);

create table support_answer (
    support bigint primary key references city_support,
    received boolean not null,
    reason text not null check ((reason = '') = received),
    answered_by text not null,
    answered_at timestamptz not null
);

-- 其他财政资金: what a unit states, time by time; the latest holds, no line means none
create table other_funds (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    occasion text not null,
    lines jsonb not null,
    file_name text,
    media_type text,
    sha256 char(64) references stored_document,
    stated_by text not null,
    stated_at timestamptz not null,
    check (lines = '[]' or sha256 is not null)
);
create index other_funds_declaration on other_funds (number, id);
create index other_funds_file on other_funds (sha256);

-- 经费决算: one line for each voucher, and for each correction
create table spending (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    replaces bigint unique,
    item text not null check (item <> ''),
    spent_on date not null,
    amount numeric(18, 2) not null check (amount > 0),
    payee text not null check (payee <> ''),
    voucher text not null check (voucher <> ''),
    file_name text not null,
    media_type text not null,
    sha256 char(64) not null references stored_document,
    voided boolean not null check (not voided or replaces is not null),
    reason text not null check ((reason = '') = (replaces is null)),
    entered_by text not null,
    entered_at timestamptz not null,
    unique (id, number),
    foreign key (replaces, number) references spending (id, number)
);
create index spending_declaration on spending (number, id);
create index spending_file on spending (sha256);

-- 凭证号: once among the entries of a project that hold; one writer at a time for each declaration
create function refuse_second_voucher() returns trigger language plpgsql as $$
begin
    perform 1 from declaration where number = new.number for no key update;
    if not new.voided and exists (
        select from spending s
            where s.number = new.number and s.voucher = new.voucher and not s.voided
                and s.id is distinct from new.replaces
                and not exists (select from spending later where later.replaces = s.id)) then
        raise exception 'voucher % of % was entered before', new.voucher, new.number;
    end if;
    return new;
end $$;
create trigger voucher_is_entered_once before insert on spending
    for each row execute function refuse_second_voucher();

create table spending_check (
    id bigint generated always as identity primary key,
    spending bigint not null references spending,
    finding text not null,
    remark text not null check (remark <> '' or finding <> 'QUESTIONED'),
    checked_by text not null,
    checked_at timestamptz not null,
    answer text check (answer <> ''),
    answered_by text,
    answered_at timestamptz,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index spending_check_spending on spending_check (spending, id);

create trigger support_stands before update or delete on city_support for each row execute function refuse_change();
create trigger supports_are_not_truncated before truncate on city_support
    for each statement execute function refuse_change();
create trigger support_answer_stands before update or delete on support_answer
    for each row execute function refuse_change();
create trigger support_answers_are_not_truncated before truncate on support_answer
    for each statement execute function refuse_change();
create trigger other_funds_stand before update or delete on other_funds for each row execute function refuse_change();
create trigger other_funds_are_not_truncated before truncate on other_funds
    for each statement execute function refuse_change();
create trigger spending_stands before update or delete on spending for each row execute function refuse_change();
create trigger spendings_are_not_truncated before truncate on spending
    for each statement execute function refuse_change();
-- a check stands; only its answer is added, once
create function refuse_change_of_check() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.answer is null
        and to_jsonb(old) - '{answer,answered_by,answered_at}'::text[]
            = to_jsonb(new) - '{answer,answered_by,answered_at}'::text[] then
        return new;
    end if;
    raise exception 'spending_check is append-only: % refused', tg_op;
end $$;
create trigger spending_check_stands before update or delete on spending_check
    for each row execute function refuse_change_of_check();
create trigger spending_checks_are_not_truncated before truncate on spending_check
    for each statement execute function refuse_change();
