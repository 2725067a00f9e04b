-- 园区类型 of a 园区管委会; null for a unit that is no park, or a park of another type
alter table applicant add column park_type text;

-- 中期进展: when it is due, how often it is reminded of, and how far a budget row may move without consent
alter table programme
    add column progress_on date,
    add column progress_days int not null default 14 check (progress_days > 0),
    add column progress_reminders int not null default 2 check (progress_reminders > 0),
    add column budget_tolerance numeric(3, 2) not null default 0.10 check (budget_tolerance between 0 and 1);
update programme set progress_on = make_date(year + 1, 6, 30);
alter table programme
    alter column progress_on set not null,
    add check (progress_on < evaluation_on),
    alter column progress_days drop default,
    alter column progress_reminders drop default,
    alter column budget_tolerance drop default;

-- one line for each round of the mid-term report: the first, and one after each return
create table progress_report (
    number text not null references declaration,
    round int not null,
    state text not null,
    due_at timestamptz not null,
    reminders int not null,
    progress text not null,
    figures jsonb not null,
    spending jsonb not null,
    reported_by text,
    reported_at timestamptz,
    visited_on date,
    comment text,
    guided_by text,
    guided_at timestamptz,
    version int not null,
    primary key (number, round)
);
create index progress_report_due on progress_report (due_at) where state = 'DUE';

create table guidance_note (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    kind text not null,
    text text not null,
    visited_on date,
    written_by text not null,
    written_at timestamptz not null
);
create index guidance_note_declaration on guidance_note (number, id);

create table budget_change (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    lines jsonb not null,
    reason text not null,
    state text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    comment text,
    decided_by text,
    decided_at timestamptz,
    version int not null
);
-- one request at a time, so that each is decided on the budget that it changes
create unique index one_open_budget_change on budget_change (number) where state = 'REQUESTED';
