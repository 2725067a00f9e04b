-- 签订方: who signs a contract, in this order; without the city where no bureau recommends
alter table contract add column parties jsonb not null default '["APPLICANT", "CITY", "PROVINCE"]';
alter table contract alter column parties drop default;
