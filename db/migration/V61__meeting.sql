-- 局长办公会: who attended, the ranking as it was when the meeting was called, budgets of the categories
alter table meeting
    add column revision int not null default 0,
    alter column attendance type jsonb using case
        when attendance is null then '[]'
        else jsonb_build_array(jsonb_build_object(
            'name', attendance, 'post', '', 'presence', 'PRESENT', 'recusedFrom', '[]'::jsonb))
    end;
alter table meeting alter column attendance set not null;

create or replace function refuse_change_of_frozen_item() returns trigger language plpgsql as $$
declare
    row_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'carried_out_at' - 'not_carried_out' end;
    row_after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'carried_out_at' - 'not_carried_out' end;
    changed text := coalesce(row_before, row_after) ->> 'meeting';
begin
    if row_before is distinct from row_after
        and exists (select from meeting where number = changed and state = 'FROZEN') then
        raise exception 'the record of meeting % is frozen', changed;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

alter table agenda_item
    add column panel text,
    add column place int,
    add column best int,
    add column worst int,
    add column spread numeric(5, 2),
    add column disagreed boolean,
    add column passed boolean,
    add column failed_items jsonb not null default '[]',
    add column proposed numeric(18, 2) check (proposed > 0),
    add column not_carried_out text,
    add check (not_carried_out is null or carried_out_at is not null);

-- meetings of before kept the score only: the rest is what the results say, frozen records included
alter table agenda_item disable trigger frozen_item_stands;
update agenda_item i set
    panel = coalesce((select max(p.panel) from panel_declaration p where p.number = i.declaration), ''),
    place = (select count(*) from agenda_item o
        where o.meeting = i.meeting and o.position <= i.position
            and left(o.declaration, 8) = left(i.declaration, 8)),
    spread = coalesce((select r.spread from review_result r where r.number = i.declaration), 0),
    passed = i.score >= (select passing_score from programme p join meeting m on m.year = p.year
        where m.number = i.meeting);
update agenda_item i set
    best = place,
    worst = place,
    disagreed = spread > (select spread_limit from programme p join meeting m on m.year = p.year
        where m.number = i.meeting);
alter table agenda_item enable trigger frozen_item_stands;

alter table agenda_item
    alter column panel set not null,
    alter column place set not null,
    alter column best set not null,
    alter column worst set not null,
    alter column spread set not null,
    alter column disagreed set not null,
    alter column passed set not null;

-- 类别预算: no row, no limit
create table category_budget (
    id bigint generated always as identity primary key,
    year int not null references programme,
    category text not null,
    amount numeric(18, 2) not null check (amount >= 0),
    unique (year, category)
);
