-- 拨付: where the money goes, under which key it goes there once, and who answers for it
alter table payment_order
    add column round int not null default 1 check (round > 0),
    add column key text,
    add column payee_reason text not null default '',
    add column bank text not null default '',
    add column account_number text not null default '' check (account_number ~ '^([0-9]{8,32})?$'),
    add column requested_name text,
    add column confirmed_name text,
    add column rejection text not null default '';
alter table payment_order alter column round drop default;
update payment_order
    set key = number || '-1', requested_name = requested_by, confirmed_name = confirmed_by;
alter table payment_order
    alter column key set not null,
    alter column requested_name set not null,
    add unique (key),
    add constraint payee_can_be_paid
        check (state in ('REJECTED', 'CANCELLED') or (channel = 'UNIT_ACCOUNT') = (account_number <> '')) not valid;

-- 批量付款: orders that the bank carries out from one file
create sequence payment_batch_no;
create table payment_batch (
    number text primary key,
    state text not null,
    made_by text not null,
    made_at timestamptz not null,
    sent_by text,
    sent_at timestamptz,
    cancelled_by text,
    cancelled_at timestamptz,
    version int not null,
    check ((state = 'SENT') = (sent_by is not null and sent_at is not null)),
    check ((state = 'CANCELLED') = (cancelled_by is not null and cancelled_at is not null))
);

create table payment_line (
    id bigint generated always as identity primary key,
    batch text not null references payment_batch,
    key text not null,
    payment_order text not null references payment_order,
    declaration text not null references declaration,
    unit_name text not null,
    payee text not null,
    bank text not null,
    account_number text not null check (account_number <> ''),
    amount numeric(18, 2) not null check (amount > 0),
    purpose text not null,
    requested_by text not null,
    state text not null,
    voucher text check (state <> 'PAID' or voucher <> ''),
    failure text check (state <> 'FAILED' or failure <> ''),
    problem text not null default '',
    answered_by text check (answered_by <> requested_by),
    answered_at timestamptz,
    version int not null,
    check ((state in ('PAID', 'FAILED')) = (answered_by is not null and answered_at is not null))
);
create index payment_line_batch on payment_line (batch, key);
-- one file at a time has an order, and under one key it goes to the bank once
create unique index order_waits_in_one_batch on payment_line (payment_order) where state = 'WAITING';
create unique index key_is_sent_once on payment_line (key) where state <> 'CANCELLED';

-- 两人办理: nobody brings to the bank what the same person requested
create function check_batch_persons() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from payment_line l join payment_batch b on b.number = l.batch
            where b.number = (to_jsonb(new) ->> tg_argv[0]) and l.requested_by in (b.made_by, b.sent_by)) then
        raise exception 'a person of payment batch % requested one of its orders', to_jsonb(new) ->> tg_argv[0];
    end if;
    return null;
end $$;
create constraint trigger batch_is_of_others after insert or update on payment_batch deferrable initially deferred
    for each row execute function check_batch_persons('number');
create constraint trigger line_is_of_others after insert or update on payment_line deferrable initially deferred
    for each row execute function check_batch_persons('batch');

-- what the line says of its order is what the order says
create function check_payment_line() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from payment_order o
            where o.number = new.payment_order and o.key = new.key and o.state = 'REQUESTED'
                and o.requested_by = new.requested_by and o.declaration = new.declaration and o.amount = new.amount
                and o.payee = new.payee and o.bank = new.bank and o.account_number = new.account_number) then
        raise exception 'payment line % is not as its order', new.key;
    end if;
    return new;
end $$;
create trigger line_is_as_its_order before insert on payment_line
    for each row execute function check_payment_line();

-- a line keeps what it told the bank, and an answer stands
create function keep_payment_line() returns trigger language plpgsql as $$
begin
    if old.state <> 'WAITING' then
        raise exception 'payment line % has its answer', old.key;
    end if;
    if (new.batch, new.key, new.payment_order, new.declaration, new.unit_name, new.payee, new.bank, new.account_number,
            new.amount, new.purpose, new.requested_by)
        is distinct from (old.batch, old.key, old.payment_order, old.declaration, old.unit_name, old.payee, old.bank,
            old.account_number, old.amount, old.purpose, old.requested_by) then
        raise exception 'payment line % does not change', old.key;
    end if;
    return new;
end $$;
create trigger line_stands before update on payment_line for each row execute function keep_payment_line();
create trigger line_is_kept before delete on payment_line for each row execute function refuse_change();
create trigger lines_are_not_truncated before truncate on payment_line
    for each statement execute function refuse_change();

-- an order that waits for the bank is neither sent back nor confirmed beside it
create function check_waiting_order() returns trigger language plpgsql as $$
begin
    if new.state in ('REJECTED', 'CONFIRMED')
        and exists (select 1 from payment_line where payment_order = new.number and state = 'WAITING') then
        raise exception 'payment order % waits for the bank', new.number;
    end if;
    return null;
end $$;
create constraint trigger order_waits_for_the_bank after update on payment_order deferrable initially deferred
    for each row execute function check_waiting_order();
