-- 例外登记: what departs from the programme, asked for by one person and decided by another
create table departure (
    number text primary key,
    year int not null references programme,
    kind text not null,
    reason text not null check (reason <> ''),
    value_before text not null,
    value_after text not null check (value_after <> value_before),
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by text check (decided_by <> requested_by),
    decided_at timestamptz,
    opinion text,
    state text not null check (state = 'REQUESTED' or decided_by is not null and decided_at is not null)
);
create unique index one_open_departure on departure (year, kind) where state = 'REQUESTED';

-- what was decided stands
create function refuse_change_of_decided_departure() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'REQUESTED' then
        raise exception 'departure % stands', old.number;
    end if;
    return new;
end $$;
create trigger departure_stands before update or delete on departure
    for each row execute function refuse_change_of_decided_departure();
create trigger departures_are_not_truncated before truncate on departure
    for each statement execute function refuse_change();
