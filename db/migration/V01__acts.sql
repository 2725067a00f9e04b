-- 留痕: append-only, each entry carries the hash of the one before it
create table act (
    no bigint primary key,
    done_at timestamptz not null,
    actor text not null,
    address text not null,
    act text not null,
    subject text not null,
    detail text not null,
    refused boolean not null,
    previous_hash char(64) not null,
    hash char(64) not null
);
create index act_subject on act (subject, no);

create function chain_act() returns trigger language plpgsql as $$
declare
    last record;
begin
    -- one writer at a time, until its transaction ends: the chain has no forks and no gaps
    perform pg_advisory_xact_lock(hashtext('act'));
    select a.no, a.hash into last from act a order by a.no desc limit 1;
    new.no := coalesce(last.no, 0) + 1;
    new.previous_hash := coalesce(last.hash, repeat('0', 64));
    new.hash := encode(sha256(convert_to(concat_ws(E'\x1f', new.previous_hash, new.no,
        to_char(new.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        new.actor, new.address, new.act, new.subject, new.detail, new.refused), 'UTF8')), 'hex');
    return new;
end $$;
create trigger chain_act before insert on act for each row execute function chain_act();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger act_stands before update or delete on act for each row execute function refuse_change();
create trigger act_is_not_truncated before truncate on act for each statement execute function refuse_change();
