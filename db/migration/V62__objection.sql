-- 公示轮次: a declaration that goes back to a meeting may be published again
alter table publicity drop constraint publicity_pkey;
alter table publicity
    add column id bigint generated always as identity primary key,
    add column round int not null default 1,
    add column meeting text references meeting,
    add unique (number, round);
update publicity set meeting = (
    select item.meeting from agenda_item item join meeting m on m.number = item.meeting
    where item.declaration = publicity.number and item.decision = 'APPROVED' and m.state = 'FROZEN'
    order by item.id desc limit 1);
alter table publicity
    alter column round drop default,
    alter column meeting set not null;

-- 异议: who objects is sealed, and known to the province only
create table objection (
    number text primary key,
    declaration text not null references declaration,
    publicity bigint not null references publicity,
    objector jsonb not null,
    ground text not null check (ground <> ''),
    filed_at timestamptz not null,
    -- the province enters what came on paper; null where it was filed on the public page
    entered_by text,
    -- SHA-256 of the code that shows the reply; null on paper
    code_hash char(64),
    due_on date not null,
    state text not null,
    inadmissibility text,
    findings text,
    reply text,
    handled_by text,
    closed_at timestamptz check (state = 'OPEN' or closed_at is not null),
    version int not null
);
create index objection_declaration on objection (declaration);

create table objection_evidence (
    id bigint generated always as identity primary key,
    objection text not null references objection,
    file_name text not null,
    media_type text not null,
    sha256 char(64) not null
);
create index objection_evidence_objection on objection_evidence (objection);
create index objection_evidence_sha256 on objection_evidence (sha256);

-- what was answered stands
create function refuse_change_of_closed_objection() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN' then
        raise exception 'objection % stands', old.number;
    end if;
    return new;
end $$;
create trigger objection_stands before update or delete on objection
    for each row execute function refuse_change_of_closed_objection();

-- 来访次数: filings by network address, kept for a day
create table objection_attempt (
    address text not null,
    made_at timestamptz not null
);
create index objection_attempt_address on objection_attempt (address, made_at);
