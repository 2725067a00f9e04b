-- 收回事由: after a revocation all that was paid is taken back, whatever an evaluation took back before
alter table recovery drop constraint recovery_pkey;
alter table recovery
    add column id bigint generated always as identity primary key,
    add column round int not null default 1 check (round > 0),
    add column ground text not null default 'EVALUATION',
    add unique (number, round);
alter table recovery alter column round drop default, alter column ground drop default;
create unique index one_recovery_under_way on recovery (number) where state in ('NOTICED', 'DECIDED', 'CLAIMED');
