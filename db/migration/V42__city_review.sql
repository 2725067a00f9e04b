-- 市局初审: 推荐位次; 形式审查: clause of a refusal; what the year allows for correction and warning
alter table programme add column correction_working_days int not null default 5 check (correction_working_days > 0);
alter table programme add column deadline_warning_days int not null default 3 check (deadline_warning_days > 0);

alter table declaration add column city_rank int check (city_rank > 0);
alter table declaration add column refusal_clause text;
-- 同一推荐单位同一类别同一年度的推荐位次不重复 [policy]
create unique index one_rank on declaration (year, category, region, city_rank)
    where state not in ('DECLINED', 'LATE', 'REFUSED', 'WITHDRAWN', 'CANCELLED', 'REVOKED');

-- 报送日期: the earlier day by which a city wants what it is to recommend [policy]
create table city_date (
    year int not null references programme,
    region char(6) not null references region,
    until timestamptz not null,
    primary key (year, region)
);
