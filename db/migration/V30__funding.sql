-- 资金: contract, ledger, payment orders, recovery
create table contract (
    number text primary key references declaration,
    amount numeric(18, 2) not null check (amount > 0),
    first_instalment numeric(18, 2) not null check (first_instalment between 0 and amount),
    version int not null
);

create table contract_signature (
    number text not null references contract,
    party text not null,
    signed_by text not null,
    signed_at timestamptz not null,
    primary key (number, party)
);
create trigger signature_stands before update or delete on contract_signature
    for each row execute function refuse_change();
create trigger signatures_are_not_truncated before truncate on contract_signature
    for each statement execute function refuse_change();

-- 台账: double entry, append-only; balances are sums
create table booking (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    year int not null references programme,
    kind text not null,
    key text not null unique,
    text text not null,
    booked_by text not null,
    booked_at timestamptz not null
);
create index booking_declaration on booking (number, id);

create table entry (
    booking bigint not null references booking,
    account text not null,
    debit numeric(18, 2) not null check (debit >= 0),
    credit numeric(18, 2) not null check (credit >= 0),
    primary key (booking, account),
    check ((debit = 0) <> (credit = 0))
);

create trigger booking_stands before update or delete on booking for each row execute function refuse_change();
create trigger bookings_are_not_truncated before truncate on booking for each statement execute function refuse_change();
create trigger entry_stands before update or delete on entry for each row execute function refuse_change();
create trigger entries_are_not_truncated before truncate on entry for each statement execute function refuse_change();

-- one writer at a time for each declaration: nobody checks a balance that another one is changing
create function lock_ledger() returns trigger language plpgsql as $$
begin
    perform 1 from declaration where number = new.number for no key update;
    return new;
end $$;
create trigger lock_ledger before insert on booking for each row execute function lock_ledger();

-- at commit a booking balances, and of all accounts only BUDGET, where the money comes from, lies below zero
create function check_booking() returns trigger language plpgsql as $$
declare
    booked bigint := to_jsonb(new) ->> tg_argv[0];
    overdrawn text;
begin
    if (select count(*) < 2 or sum(debit) <> sum(credit) from entry where booking = booked) then
        raise exception 'booking % is not balanced', booked;
    end if;
    select e.account into overdrawn
        from entry e join booking b on b.id = e.booking
        where b.number = (select number from booking where id = booked) and e.account <> 'BUDGET'
        group by e.account having sum(e.debit) < sum(e.credit) limit 1;
    if found then
        raise exception 'booking % overdraws account %', booked, overdrawn;
    end if;
    return null;
end $$;
create constraint trigger booking_is_sound after insert on booking deferrable initially deferred
    for each row execute function check_booking('id');
create constraint trigger entry_is_sound after insert on entry deferrable initially deferred
    for each row execute function check_booking('booking');

create table payment_order (
    number text primary key,
    declaration text not null references declaration,
    instalment text not null,
    amount numeric(18, 2) not null check (amount > 0),
    payee text not null,
    channel text not null,
    reason text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    confirmed_by text check (confirmed_by <> requested_by),
    confirmed_at timestamptz,
    voucher text,
    state text not null check (state <> 'CONFIRMED' or confirmed_by is not null and voucher <> ''),
    version int not null,
    unique (declaration, instalment)
);

create table recovery (
    number text primary key references declaration,
    amount numeric(18, 2) not null check (amount > 0),
    grounds text not null,
    noticed_on date not null,
    defence_until date not null,
    defence text,
    decision_reason text,
    decided_by text,
    pay_until date,
    received_amount numeric(18, 2),
    voucher text,
    confirmed_by text check (confirmed_by <> decided_by),
    state text not null,
    version int not null
);
