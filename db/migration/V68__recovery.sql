-- 资金收回: decided in full or in part, repaid in one amount or several, pursued when overdue
alter table recovery
    add column decided_amount numeric(18, 2) check (decided_amount > 0 and decided_amount <= amount),
    add column defence_answer text,
    add column overdue_steps int not null default 0 check (overdue_steps >= 0),
    add column listing bigint references listing,
    add column settled_on date;
alter table recovery alter column overdue_steps drop default;
update recovery set decided_amount = amount, defence_answer = coalesce(defence_answer, '')
    where decided_by is not null and state <> 'WAIVED';

-- 缴回到账: append-only; each is one booking
create table recovery_receipt (
    key text primary key,
    recovery bigint not null references recovery,
    number text not null references declaration,
    amount numeric(18, 2) not null check (amount > 0),
    received_on date not null,
    payer text not null check (payer <> ''),
    voucher text not null check (voucher <> ''),
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    unique (number, voucher)
);
create index recovery_receipt_recovery on recovery_receipt (recovery);
insert into recovery_receipt
    select b.key, r.id, r.number, r.received_amount, (b.booked_at at time zone 'Asia/Shanghai')::date, d.unit_name,
        r.voucher, r.confirmed_by, b.booked_at
    from recovery r join declaration d on d.number = r.number
        join booking b on b.key = r.number || '-Z' || 2 * r.round
    where r.received_amount is not null;
update recovery r set settled_on = p.received_on from recovery_receipt p where p.recovery = r.id;
alter table recovery
    drop column received_amount, drop column voucher, drop column confirmed_by,
    add check (state <> 'RECOVERED' or settled_on is not null);

create trigger receipt_stands before update or delete on recovery_receipt
    for each row execute function refuse_change();
create trigger receipts_are_not_truncated before truncate on recovery_receipt
    for each statement execute function refuse_change();

-- never more than was decided, never confirmed by who decided
create function check_receipt() returns trigger language plpgsql as $$
declare
    claim recovery;
begin
    select * into claim from recovery where id = new.recovery for no key update;
    if new.confirmed_by = claim.decided_by then
        raise exception 'receipt % is confirmed by who decided', new.key;
    end if;
    if new.amount + coalesce((select sum(amount) from recovery_receipt where recovery = new.recovery), 0)
            > claim.decided_amount then
        raise exception 'receipt % is more than is owed', new.key;
    end if;
    return new;
end $$;
create trigger receipt_is_sound before insert on recovery_receipt for each row execute function check_receipt();

alter table programme
    add column overdue_days int not null default 15 check (overdue_days > 0),
    add column repayment_holder text not null default '安徽省市场监督管理局（示例户名）' check (repayment_holder <> ''),
    add column repayment_bank text not null default '示例银行合肥示例支行' check (repayment_bank <> ''),
    add column repayment_account text not null default '0000 0000 0000 0000 000' check (repayment_account <> '');
alter table programme
    alter column overdue_days drop default,
    alter column repayment_holder drop default,
    alter column repayment_bank drop default,
    alter column repayment_account drop default;
