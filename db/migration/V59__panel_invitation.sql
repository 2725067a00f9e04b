-- 专家组: for a variant or a field, with seats by field of its draw; attempts are counted, for a panel may have to be formed anew
alter table panel
    add column title text not null default '',
    add column variant text,
    add column strata jsonb,
    add column attempt int not null default 0,
    add column shortage text not null default '';

-- 邀请: each expert asked, for each attempt; an answer stands
create table invitation (
    id bigint generated always as identity primary key,
    panel text not null references panel,
    attempt int not null,
    expert text not null references expert,
    state text not null,
    invited_at timestamptz not null,
    due_at timestamptz not null,
    answered_at timestamptz,
    reason text not null,
    recused_from jsonb not null,
    unique (panel, attempt, expert)
);
create trigger answer_stands before update on invitation
    for each row when (old.state <> 'INVITED') execute function refuse_change();
create trigger invitation_stands before delete on invitation for each row execute function refuse_change();
create trigger invitation_is_not_truncated before truncate on invitation
    for each statement execute function refuse_change();
