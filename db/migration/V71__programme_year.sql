-- 年度计划: prepared by the administrator, then announced (发布); before that it is nobody else's to see
alter table programme add column announced_at timestamptz;
update programme set announced_at = opens_at;

-- 信函文稿: what a year's letters say where that differs from the text of the program
create table letter_wording (
    year int not null references programme,
    kind text not null,
    text text not null check (text <> ''),
    primary key (year, kind)
);
