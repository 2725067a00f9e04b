-- 记账类型: the account that is credited and the one that is debited; SOURCE and BUDGET grow by credits, the others by debits
create table booking_kind (
    kind text primary key,
    credited text not null,
    debited text not null
);
insert into booking_kind values
    ('ALLOCATION', 'SOURCE', 'ALLOCATED'),
    ('CUTBACK', 'ALLOCATED', 'SOURCE'),
    ('COMMITMENT', 'BUDGET', 'COMMITTED'),
    ('PAYMENT', 'COMMITTED', 'PAID'),
    ('RELEASE_OF_COMMITMENT', 'COMMITTED', 'BUDGET'),
    ('REFUND', 'PAID', 'REFUNDED'),
    ('CLAIM', 'PAID', 'TO_BE_RECOVERED'),
    ('RECOVERY', 'TO_BE_RECOVERED', 'RECOVERED');
create trigger booking_kind_stands before update or delete on booking_kind
    for each row execute function refuse_change();

-- year and category stand on every booking; a budget's has no project
alter table declaration add unique (number, year, category);
alter table booking add column category text, alter column number drop not null;
alter table booking disable trigger booking_stands;
update booking b set category = (select category from declaration d where d.number = b.number);
alter table booking enable trigger booking_stands;
alter table booking
    alter column category set not null,
    add foreign key (kind) references booking_kind,
    add foreign key (number, year, category) references declaration (number, year, category),
    add check ((number is null) = (kind in ('ALLOCATION', 'CUTBACK')));
create index booking_category on booking (year, category);
create index booking_of_budget on booking (year, category) where number is null;
create index agenda_item_declaration on agenda_item (declaration);

-- budgets that were set before
insert into booking (number, year, category, kind, key, text, booked_by, booked_at)
    select null, year, category, 'ALLOCATION', year || '-' || category || '-B1', '下达指标', 'system', now()
    from category_budget where amount > 0;
insert into entry
    select b.id, side.account, side.debit, side.credit
    from booking b
        join category_budget g on g.year = b.year and g.category = b.category
        cross join lateral (values ('ALLOCATED', g.amount, 0), ('SOURCE', 0, g.amount)) side (account, debit, credit)
    where b.number is null;

-- when an objection came on record: what came on paper was filed before
alter table objection disable trigger objection_stands;
alter table objection add column opened_at timestamptz;
update objection set opened_at = filed_at;
alter table objection alter column opened_at set not null;
alter table objection enable trigger objection_stands;

-- 余额 of each project and account; rows without a project are the budgets'
create view ledger_balance as
    select b.number, b.year, b.category, e.account,
        sum(case when e.account in ('SOURCE', 'BUDGET') then e.credit - e.debit else e.debit - e.credit end) as balance
    from booking b join entry e on e.booking = b.id
    group by b.number, b.year, b.category, e.account;

-- 拨付时间: when finance confirmed the order, else when it was booked
create view ledger_payment as
    select b.number, b.year, b.category, b.key, coalesce(o.confirmed_at, b.booked_at) as paid_at
    from booking b left join payment_order o on o.number = b.key
    where b.kind = 'PAYMENT';

create function yuan(amount numeric) returns text language sql immutable as $$
    select trim(to_char(coalesce(amount, 0), '999,999,999,999,990.00')) || '元'
$$;

-- 台账核对: every breach of a rule, none in a sound ledger
create view ledger_breach as
    select '借贷不平' as rule, b.number, b.year, b.category,
        format('记账%s：借方%s，贷方%s', b.key, yuan(sum(e.debit)), yuan(sum(e.credit))) as figures
    from booking b join booking_kind k on k.kind = b.kind left join entry e on e.booking = b.id
    group by b.id, b.number, b.year, b.category, b.key, k.debited, k.credited
    having count(e.booking) <> 2 or sum(e.debit) <> sum(e.credit)
        or bool_or(e.account <> case when e.debit > 0 then k.debited else k.credited end)
    union all
    select case account
            when 'COMMITTED' then '已拨付超过已承诺'
            when 'PAID' then '退回和收回超过已拨付'
            when 'TO_BE_RECOVERED' then '已收回超过应收回'
            else '科目余额为负'
        end,
        number, year, category, '超出' || yuan(-balance)
    from ledger_balance where number is not null and balance < 0
    union all
    select '承诺超过审定金额', l.number, l.year, l.category,
        format('承诺%s，审定%s', yuan(l.balance), yuan(approved.amount))
    from ledger_balance l left join lateral (
        -- the last frozen record that decided
        select case i.decision when 'APPROVED' then i.amount end as amount
        from agenda_item i join meeting m on m.number = i.meeting
        where i.declaration = l.number and i.decision is not null and m.state = 'FROZEN'
        order by i.id desc limit 1) approved on true
    where l.number is not null and l.account = 'BUDGET' and l.balance > coalesce(approved.amount, 0)
    union all
    -- no row in category_budget, no ceiling
    select '承诺超过类别预算', null, g.year, g.category,
        format('承诺%s，预算%s', yuan(bound.amount), yuan(g.amount))
    from category_budget g cross join lateral (
        select sum(l.balance) as amount from ledger_balance l
        where l.year = g.year and l.category = g.category and l.account = 'BUDGET') bound
    where bound.amount > g.amount
    union all
    select '下达指标与类别预算不符', null, s.year, s.category,
        format('下达%s，预算%s', yuan(allocated.amount), yuan(g.amount))
    from (select year, category from category_budget
            union select year, category from booking where number is null) s
        left join category_budget g on g.year = s.year and g.category = s.category
        cross join lateral (
            select sum(l.balance) as amount from ledger_balance l
            where l.year = s.year and l.category = s.category and l.number is null and l.account = 'ALLOCATED') allocated
    where coalesce(allocated.amount, 0) <> coalesce(g.amount, 0)
    union all
    select '异议未办结时拨付', p.number, p.year, p.category, format('拨付%s，异议%s', p.key, o.number)
    from ledger_payment p join objection o on o.declaration = p.number
        and o.opened_at < p.paid_at and (o.closed_at is null or p.paid_at < o.closed_at)
    union all
    select '终止后拨付', p.number, p.year, p.category, format('拨付%s', p.key)
    from ledger_payment p join declaration d on d.number = p.number
    where d.state in ('WITHDRAWN', 'CANCELLED', 'GIVEN_UP', 'REVOKED')
        and p.paid_at > (select max(stopped_at) from publicity where publicity.number = p.number)
    union all
    -- what holds the rules is there and at work
    select '防改措施缺失或停用', null, null, null, guard.relation || '.' || guard.name
    from (values ('booking', 'booking_stands'), ('booking', 'bookings_are_not_truncated'), ('booking', 'lock_ledger'),
            ('booking', 'project_bears_it'), ('booking', 'booking_is_sound'), ('entry', 'entry_stands'),
            ('entry', 'entries_are_not_truncated'), ('entry', 'entry_is_sound'), ('booking_kind', 'booking_kind_stands'),
            ('category_budget', 'budget_is_booked'), ('category_budget', 'budget_is_kept')) guard (relation, name)
    where not exists (select from pg_trigger t
        where t.tgrelid = to_regclass(guard.relation) and t.tgname = guard.name and t.tgenabled in ('O', 'A'));

-- one writer at a time for each declaration, and in a year for what the budgets bound
create or replace function lock_ledger() returns trigger language plpgsql as $$
begin
    perform 1 from declaration where number = new.number for no key update;
    if new.kind in ('ALLOCATION', 'CUTBACK', 'COMMITMENT') then
        perform 1 from programme where year = new.year for no key update;
    end if;
    return new;
end $$;

-- the refusals that a person may read have a state of their own
create function refuse_barred_booking() returns trigger language plpgsql as $$
declare
    at timestamptz := coalesce((select confirmed_at from payment_order where number = new.key), new.booked_at);
    objections text := (select string_agg(number, '、' order by number) from objection
        where declaration = new.number and state = 'OPEN' and opened_at <= at);
begin
    if new.kind = 'PAYMENT' and objections is not null then
        raise exception '申报 % 有未办结的异议（%），办结前不能拨付', new.number, objections using errcode = 'LB001';
    end if;
    if exists (select from declaration where number = new.number
            and state in ('WITHDRAWN', 'CANCELLED', 'GIVEN_UP', 'REVOKED'))
        and at >= coalesce((select max(stopped_at) from publicity where number = new.number), '-infinity') then
        raise exception '申报 % 已终止，不能承诺或拨付资金', new.number using errcode = 'LB001';
    end if;
    return new;
end $$;
-- by its name after lock_ledger: nobody opens an objection or ends the project meanwhile
create trigger project_bears_it before insert on booking for each row
    when (new.kind in ('COMMITMENT', 'PAYMENT')) execute function refuse_barred_booking();

create or replace function check_booking() returns trigger language plpgsql as $$
declare
    booked booking;
    breach text;
begin
    select * into booked from booking where id = (to_jsonb(new) ->> tg_argv[0])::bigint;
    select rule || '：' || figures into breach from ledger_breach where number = booked.number limit 1;
    if breach is null and booked.kind in ('ALLOCATION', 'CUTBACK', 'COMMITMENT') then
        select rule || '：' || figures into breach from ledger_breach
            where number is null and year = booked.year and category = booked.category limit 1;
    end if;
    if breach is not null then
        raise exception '%', breach using errcode = 'LB001';
    end if;
    return null;
end $$;

create function check_budget() returns trigger language plpgsql as $$
declare
    breach text := (select rule || '：' || figures from ledger_breach
        where number is null and year = new.year and category = new.category limit 1);
begin
    if breach is not null then
        raise exception '%', breach using errcode = 'LB001';
    end if;
    return null;
end $$;
create constraint trigger budget_is_booked after insert or update on category_budget deferrable initially deferred
    for each row execute function check_budget();
create function refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception '% is kept', tg_table_name;
end $$;
create trigger budget_is_kept before delete on category_budget for each row execute function refuse_removal();

-- 退回资金: what a unit gives back on its own; one person registers it, another confirms that the money is there
create table refund (
    key text primary key,
    declaration text not null references declaration,
    amount numeric(18, 2) not null check (amount > 0),
    reason text not null check (reason <> ''),
    registered_by text not null,
    registered_at timestamptz not null,
    confirmed_by text check (confirmed_by <> registered_by),
    confirmed_at timestamptz,
    voucher text,
    state text not null check (state <> 'CONFIRMED' or confirmed_by is not null and voucher <> ''),
    version int not null
);
create index refund_declaration on refund (declaration);
-- a second click registers nothing
create unique index one_refund_to_confirm on refund (declaration) where state = 'REGISTERED';
