-- 安装: is it a demo, and how far does its virtual clock (演练时钟) run ahead of the real time
create table installation (
    one boolean primary key default true check (one),
    demo boolean not null default false,
    ahead_millis bigint not null default 0 check (ahead_millis >= 0)
);
insert into installation default values;

create function only_forward() returns trigger language plpgsql as $$
begin
    if new.ahead_millis < old.ahead_millis then
        raise exception 'the virtual clock moves forward only';
    end if;
    return new;
end $$;
create trigger only_forward before update on installation for each row execute function only_forward();
