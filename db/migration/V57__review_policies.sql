-- 评审、会议、公示规则 [policy]: each year its own; existing years get the values of 2022
alter table programme
    add column passing_score numeric(5, 2) not null default 60.00,
    add column spread_limit numeric(5, 2) not null default 10.00,
    add column invitation_working_days int not null default 2,
    add column region_recusal jsonb not null default '["KEY_CITY"]',
    add column quorum_share numeric(3, 2) not null default 0.50,
    add column objection_working_days int not null default 15;
alter table programme
    alter column passing_score drop default,
    alter column spread_limit drop default,
    alter column invitation_working_days drop default,
    alter column region_recusal drop default,
    alter column quorum_share drop default,
    alter column objection_working_days drop default;

-- 专家库: fields as a list, the largest number of declarations in a year, whether still asked
alter table expert
    alter column fields type jsonb using to_jsonb(string_to_array(fields, '、')),
    add column max_load int not null default 40 check (max_load > 0),
    add column active boolean not null default true;

-- 例外登记: each deviation names what it is about – a year, a declaration, a panel
alter table departure add column subject text not null default '';
update departure set subject = year::text;
alter table departure alter column subject drop default;
drop index one_open_departure;
create unique index one_open_departure on departure (kind, subject) where state = 'REQUESTED';
