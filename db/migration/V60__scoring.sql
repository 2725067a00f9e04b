-- 评分 [policy]: from how many scores the highest and the lowest are dropped, and how long an expert has
alter table programme
    add column trim_from int not null default 5 check (trim_from > 2),
    add column scoring_working_days int not null default 10;
alter table programme
    alter column trim_from drop default,
    alter column scoring_working_days drop default;

-- 评分轮次: a sheet given anew supersedes the one before, which stays; sheet is the hash of the form it was given on
alter table score
    add column round int not null default 1 check (round > 0),
    add column sheet char(64),
    drop constraint score_number_expert_key,
    add unique (number, expert, round);
alter table score alter column round drop default;

-- 退回重评: whose sheet of which declaration is given anew; nothing happens before the departure is approved
create table rescoring (
    departure text not null references departure,
    number text not null references panel_declaration,
    expert text not null references expert,
    reason text not null check (reason <> ''),
    approved_at timestamptz,
    primary key (departure, expert)
);
create index rescoring_number on rescoring (number, expert);

-- 匿名编号: drawn by lot for each panel, so that 专家2 is the same person all along and says nothing of the name
create table expert_label (
    panel text not null references panel,
    expert text not null references expert,
    label int not null,
    primary key (panel, expert),
    unique (panel, label)
);

-- 评分草稿: what an expert has entered and not handed in
create table score_draft (
    number text not null references panel_declaration,
    expert text not null references expert,
    answers jsonb not null,
    revision int not null,
    saved_at timestamptz not null,
    primary key (number, expert)
);

-- 单项不合格: titles of the items that stayed below their minimum
alter table review_result add column failed_items jsonb not null default '[]';
