-- 申报: units, declarations, materials
create table applicant (
    credit_code char(18) primary key,
    name text not null,
    kind text not null,
    region char(6) not null references region,
    dishonest boolean not null default false
);

create table declaration (
    number text primary key,
    year int not null references programme,
    category text not null,
    unit char(18) not null references applicant,
    unit_name text not null,
    region char(6) not null references region,
    state text not null,
    answers jsonb not null,
    verdicts jsonb not null,
    version int not null,
    revision int not null,
    opened_at timestamptz not null,
    submitted_at timestamptz,
    city_opinion text,
    recommended_at timestamptz,
    examination_opinion text,
    acceptance_number text unique,
    dossier char(64),
    expert_dossier char(64)
);
-- 同一单位同一类别同一年度只能有一项有效申报 [policy]; held here, so that two browsers cannot both succeed
create unique index one_living_declaration on declaration (year, category, unit)
    where state not in ('DECLINED', 'LATE', 'REFUSED', 'NOT_APPROVED');
create index declaration_region on declaration (region, state);

create table declaration_reader (
    number text not null references declaration,
    account text not null,
    primary key (number, account)
);

create table material (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    kind text not null,
    file_name text not null,
    sha256 char(64) not null,
    size bigint not null,
    pages int not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create index material_declaration on material (number, kind, id);
