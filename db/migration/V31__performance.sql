-- 绩效: one report for each declaration, from what the unit reports to what the province confirms
create table performance_report (
    number text primary key references declaration,
    state text not null,
    actuals jsonb not null,
    note text not null,
    reported_by text not null,
    reported_at timestamptz not null,
    city_comment text,
    verified_by text,
    verified_at timestamptz,
    results jsonb not null,
    score numeric(5, 2) check (score between 0 and 100),
    grade text,
    consequence text,
    follow_up_share numeric(5, 4) check (follow_up_share between 0 and 1),
    recovery_share numeric(5, 4) check (recovery_share between 0 and 1),
    evaluation_comment text,
    confirmed_by text,
    confirmed_at timestamptz,
    version int not null
);
