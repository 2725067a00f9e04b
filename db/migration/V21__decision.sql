-- 审定: director's meetings, publicity
create table meeting (
    number text primary key,
    year int not null references programme,
    state text not null,
    held_on date,
    attendance text,
    recorded_by text,
    frozen_by text check (frozen_by <> recorded_by)
);

create table agenda_item (
    id bigint generated always as identity primary key,
    meeting text not null references meeting,
    declaration text not null references declaration,
    position int not null,
    score numeric(5, 2) not null,
    decision text,
    amount numeric(18, 2),
    reason text,
    carried_out_at timestamptz,
    unique (meeting, declaration)
);
-- 同一项目不能同时上两次会
create unique index one_open_meeting on agenda_item (declaration) where carried_out_at is null;

create function refuse_change_of_frozen_meeting() returns trigger language plpgsql as $$
begin
    if old.state = 'FROZEN' then
        raise exception 'the record of meeting % is frozen', old.number;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger frozen_meeting_stands before update or delete on meeting
    for each row execute function refuse_change_of_frozen_meeting();

create function refuse_change_of_frozen_item() returns trigger language plpgsql as $$
declare
    row_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'carried_out_at' end;
    row_after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'carried_out_at' end;
    changed text := coalesce(row_before, row_after) ->> 'meeting';
begin
    if row_before is distinct from row_after
        and exists (select from meeting where number = changed and state = 'FROZEN') then
        raise exception 'the record of meeting % is frozen', changed;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger frozen_item_stands before insert or update or delete on agenda_item
    for each row execute function refuse_change_of_frozen_item();

create table publicity (
    number text primary key references declaration,
    starts_on date not null,
    ends_on date not null check (ends_on > starts_on),
    closed_at timestamptz
);
create index publicity_running on publicity (ends_on);
