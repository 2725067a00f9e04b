-- 申报指南: what each annex of a year's notice prints, machine-readable
create table guide (
    year int not null references programme,
    category text not null,
    annex text not null,
    applicants jsonb not null,
    city_review boolean not null,
    quota jsonb,
    variants jsonb not null,
    plan text not null,
    outline jsonb not null,
    conditions jsonb not null,
    targets jsonb not null,
    fields jsonb not null,
    parts jsonb not null,
    shares jsonb not null,
    primary key (year, category)
);
