-- 专家库: what ties an expert to other units – as registered by the office, and as the expert declares it year by year
create table expert_relation (
    id bigint generated always as identity primary key,
    expert text not null references expert,
    kind text not null,
    unit_name text not null,
    credit_code text not null,
    note text not null
);
create index expert_relation_expert on expert_relation (expert);

-- 利益关系年度申报: the latest round of a year holds, the earlier ones stay
create table interest_declaration (
    expert text not null references expert,
    year int not null references programme,
    round int not null check (round > 0),
    relations jsonb not null,
    declared_at timestamptz not null,
    primary key (expert, year, round)
);
create index interest_declaration_year on interest_declaration (year);
create trigger interest_declaration_stands before update or delete on interest_declaration
    for each row execute function refuse_change();
create trigger interest_declaration_is_not_truncated before truncate on interest_declaration
    for each statement execute function refuse_change();
