-- 退回补正: each round with what was named, what stood before, and when it was due and came
create table correction (
    id bigint generated always as identity primary key,
    number text not null references declaration,
    round int not null,
    by_province boolean not null,
    returned_by text not null,
    returned_at timestamptz not null,
    outline jsonb not null,
    named jsonb not null,
    opinion text not null check (opinion <> ''),
    answers_before jsonb not null,
    materials_before jsonb not null,
    due_on date check (due_on is not null or not by_province),
    note text,
    submitted_at timestamptz,
    lapsed_at timestamptz,
    unique (number, round)
);
-- one round after the other
create unique index one_open_correction on correction (number) where submitted_at is null and lapsed_at is null;
