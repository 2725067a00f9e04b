-- 年度计划: programme of a year, regions, calendar
create table region (
    code char(6) primary key,
    name text not null unique,
    city boolean not null,
    quota_city char(6) not null references region
);

create table special_day (
    day date primary key,
    working boolean not null,
    name text not null
);

create table programme (
    year int primary key,
    title text not null,
    notice_number text not null,
    imprint text not null,
    opens_at timestamptz not null,
    deadline timestamptz not null check (deadline > opens_at),
    evaluation_on date not null,
    publicity_working_days int not null check (publicity_working_days > 0),
    panel_size int not null,
    panel_minimum int not null check (panel_minimum between 1 and panel_size),
    first_instalment_share numeric(3, 2) not null check (first_instalment_share between 0 and 1),
    defence_working_days int not null check (defence_working_days > 0),
    repayment_days int not null check (repayment_days > 0),
    release text
);
