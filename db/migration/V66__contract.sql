-- 任务书版本: each text of a contract that was to be signed; what the parties saw stays as it was
create table contract_version (
    number text not null references contract,
    edition int not null check (edition > 0),
    amount numeric(18, 2) not null check (amount > 0),
    first_instalment numeric(18, 2) not null check (first_instalment between 0 and amount),
    -- personal values sealed, as in declaration.answers
    terms jsonb not null,
    -- why it was made; null for the first
    reason text,
    made_by text not null,
    made_at timestamptz not null,
    -- SHA-256 of all that the text says, and of its PDF; null until it has been set
    code char(64) check (code ~ '^[0-9a-f]{64}$'),
    sha256 char(64),
    state text not null,
    -- why it never came into force
    ended_because text,
    version int not null,
    primary key (number, edition),
    check ((code is null) = (sha256 is null)),
    check (state not in ('RETURNED', 'LAPSED') or ended_because <> '')
);
-- one text at a time waits for signatures, one is in force
create unique index contract_version_open on contract_version (number) where state = 'OPEN';
create unique index contract_version_in_force on contract_version (number) where state = 'IN_FORCE';
create index contract_version_sha256 on contract_version (sha256);

insert into contract_version
    select c.number, 1, c.amount, c.first_instalment,
        jsonb_strip_nulls(jsonb_build_object(
            'promises', coalesce(d.answers -> 'targets', '{}'),
            'completedBy', (d.year + 1) || '-12-31',
            'leaderName', d.answers -> 'leaderName',
            'leaderPhone', coalesce(d.answers -> 'leaderPhone', d.answers -> 'leaderMobile'),
            'contactName', d.answers -> 'contactName',
            'contactPhone', coalesce(d.answers -> 'contactPhone', d.answers -> 'contactMobile'))),
        null, 'system', coalesce(min(s.signed_at), now()), null, null,
        case when bool_or(s.party = 'PROVINCE') then 'IN_FORCE' else 'OPEN' end, null, 0
    from contract c join declaration d using (number) left join contract_signature s using (number)
    group by c.number, d.number;

alter table contract add column edition int not null default 0;
update contract set edition = 1
    where exists (select from contract_version v where v.number = contract.number and v.state = 'IN_FORCE');
alter table contract alter edition drop default;

create function refuse_change_of_contract_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.number, new.edition, new.amount, new.first_instalment, new.terms, new.reason, new.made_by, new.made_at)
            is distinct from
            (old.number, old.edition, old.amount, old.first_instalment, old.terms, old.reason, old.made_by, old.made_at)
        or old.sha256 is not null and (new.code, new.sha256) is distinct from (old.code, old.sha256)
        or old.state <> 'OPEN' and (new.state, old.state) not in (('REPLACED', 'IN_FORCE'), (old.state, new.state)) then
        raise exception 'version % of contract % stands', old.edition, old.number;
    end if;
    return new;
end $$;
create trigger contract_version_stands before update or delete on contract_version
    for each row execute function refuse_change_of_contract_version();

-- 签订: of one version, with who signed for the party and the scan of what he signed
alter table contract_signature
    drop constraint contract_signature_pkey,
    drop constraint contract_signature_number_fkey,
    add column edition int not null default 1,
    add column signatory text,
    add column office text,
    add column signed_on date,
    add column file_name text,
    add column scan char(64);
alter table contract_signature
    alter edition drop default,
    add primary key (number, edition, party),
    add foreign key (number, edition) references contract_version,
    -- what was signed before there were scans stays as it is
    add check (signatory <> '' and office <> '' and signed_on is not null and file_name <> ''
        and scan is not null and (signatory, office, file_name) is not null) not valid;
create index contract_signature_scan on contract_signature (scan);
