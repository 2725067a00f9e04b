-- 地区资料: what the regions are in the national programme, for each year
create table region_fact (
    year int not null,
    region char(6) not null references region,
    national_key_city boolean not null,
    nationally_funded boolean not null,
    primary key (year, region)
);
