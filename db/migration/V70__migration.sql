-- 案件迁移: a move of running cases to another release, and what became of each case
create table migration (
    id bigint generated always as identity primary key,
    year int not null references programme,
    source text not null,
    target text not null check (target <> source),
    reason text not null check (reason <> ''),
    started_by text not null,
    started_at timestamptz not null
);
create trigger migration_stands before update or delete on migration for each row execute function refuse_change();

create table migration_case (
    migration bigint not null references migration,
    instance text not null,
    number text not null,
    process text not null,
    standing text not null,
    result text not null,
    detail text not null,
    done_at timestamptz,
    primary key (migration, instance),
    check ((result = 'PENDING') = (done_at is null))
);
create index migration_case_pending on migration_case (migration, number) where result = 'PENDING';

-- 结果: entered once, then it stands
create function refuse_second_result() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.result <> 'PENDING' then
        raise exception 'the result of a migrated case stands';
    end if;
    return new;
end $$;
create trigger migration_case_stands before update or delete on migration_case
    for each row execute function refuse_second_result();
