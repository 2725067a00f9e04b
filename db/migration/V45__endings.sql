-- 终止: withdrawn 撤回, cancelled 取消, revoked 取消立项资格
alter table declaration
    add column ended_from text,
    add column end_reason text,
    add check (state not in ('WITHDRAWN', 'CANCELLED', 'REVOKED') or ended_from is not null and end_reason <> '');

-- what has ended in these ways does not take its unit's place either
drop index one_living_declaration;
create unique index one_living_declaration on declaration (year, category, unit)
    where state not in ('DECLINED', 'LATE', 'REFUSED', 'NOT_APPROVED', 'WITHDRAWN', 'CANCELLED', 'REVOKED');

-- 不再审议: an item whose declaration ended before the record was frozen
alter table agenda_item add column taken_off_at timestamptz;
-- 终止公示: neither on the list of what is public nor on the final one
alter table publicity add column stopped_at timestamptz;

-- 失信名单: who is on it cannot apply; last_day is null where it has no end
create table listing (
    id bigint generated always as identity primary key,
    unit char(18) not null references applicant,
    ground text not null,
    first_day date not null,
    last_day date check (last_day >= first_day),
    listed_by text not null
);
create index listing_unit on listing (unit);
insert into listing (unit, ground, first_day, listed_by)
    select credit_code, '严重失信', current_date, 'system' from applicant where dishonest;
alter table applicant drop column dishonest;

alter table programme add column listing_years int not null default 3 check (listing_years > 0);
alter table programme alter column listing_years drop default;
