-- 纸质材料: where bound copies go, how many, and what arrived
alter table programme
    add column paper_copies int not null default 0,
    add column postal_address text not null default '',
    add column mailbox text not null default '',
    add column contacts text not null default '';
alter table programme
    alter column paper_copies drop default,
    alter column postal_address drop default,
    alter column mailbox drop default,
    alter column contacts drop default;

create table paper_receipt (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    ems_number text not null,
    received_on date not null,
    copies int not null check (copies > 0),
    code text not null,
    finding text not null,
    version int,
    recorded_by text not null,
    recorded_at timestamptz not null,
    foreign key (number, version) references dossier_version
);
create index paper_receipt_declaration on paper_receipt (number, id);

create function refuse_change_of_paper_receipt() returns trigger language plpgsql as $$
begin
    raise exception 'paper_receipt is append-only: % refused', tg_op;
end
$$;

create trigger paper_receipt_is_append_only
    before update or delete or truncate on paper_receipt
    for each statement execute function refuse_change_of_paper_receipt();
