-- 演练时钟: how far the installation runs ahead of the real time; production never reads it
create table virtual_clock (
    one boolean primary key default true check (one),
    ahead_millis bigint not null default 0 check (ahead_millis >= 0)
);
insert into virtual_clock default values;

create function only_forward() returns trigger language plpgsql as $$
begin
    if new.ahead_millis < old.ahead_millis then
        raise exception 'the virtual clock moves forward only';
    end if;
    return new;
end $$;
create trigger only_forward before update on virtual_clock for each row execute function only_forward();
