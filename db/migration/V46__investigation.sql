-- 弄虚作假核查: reported, heard, established by one person and confirmed by another
create table investigation (
    number text primary key,
    declaration text not null references declaration,
    allegation text not null check (allegation <> ''),
    reported_by text not null,
    reported_at timestamptz not null,
    statement_until date not null,
    statement text,
    established boolean,
    findings text,
    clause text,
    established_by text,
    confirmed_by text check (confirmed_by <> established_by),
    confirmed_at timestamptz,
    remark text,
    state text not null check (state <> 'ESTABLISHED' or established and confirmed_by is not null),
    version int not null
);
-- 同一申报同时只能有一项核查
create unique index one_open_investigation on investigation (declaration)
    where state not in ('ESTABLISHED', 'DISMISSED');
