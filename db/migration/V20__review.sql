-- 评审: experts, panels, scores, results
create table expert (
    account text primary key,
    name text not null,
    unit_name text not null,
    credit_code char(18) not null,
    region char(6) not null references region,
    fields text not null
);

create table panel (
    number text primary key,
    year int not null references programme,
    category text not null,
    state text not null,
    draw_mode text,
    candidates jsonb,
    candidate_hash char(64),
    seed char(64)
);

-- a declaration is reviewed by one panel, hence the key
create table panel_declaration (
    number text primary key references declaration,
    panel text not null references panel,
    appointed_at timestamptz
);
create index panel_declaration_panel on panel_declaration (panel);

create table panel_member (
    panel text not null references panel,
    expert text not null references expert,
    primary key (panel, expert)
);

create table recusal (
    panel text not null references panel,
    number text not null references panel_declaration,
    expert text not null references expert,
    ground text not null,
    primary key (panel, number, expert)
);

create table score (
    id bigint generated always as identity primary key,
    number text not null references panel_declaration,
    expert text not null references expert,
    items jsonb not null,
    total numeric(5, 2) not null check (total between 0 and 100),
    submitted_at timestamptz not null,
    unique (number, expert)
);
create trigger score_stands before update or delete on score for each row execute function refuse_change();
create trigger score_is_not_truncated before truncate on score for each statement execute function refuse_change();

create table review_result (
    number text primary key references panel_declaration,
    score numeric(5, 2) not null,
    spread numeric(5, 2) not null,
    score_count int not null,
    confirmed_by text,
    confirmed_at timestamptz,
    remark text
);
