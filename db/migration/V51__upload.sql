-- 图片: the page that was made of an uploaded picture, which is bound in its place; null where the upload is a PDF
alter table material add pages_sha256 char(64);

-- 在途文件: an upload until its last byte is there and checked
create table arrival (
    id uuid primary key,
    number text not null references declaration,
    account text not null,
    kind text not null,
    indicator text,
    file_name text not null,
    length bigint not null check (length > 0),
    received bigint not null default 0 check (received between 0 and length),
    touched_at timestamptz not null,
    -- what it became; kept for a while, so that a repeated last part makes no second one
    material bigint
);
create index arrival_declaration on arrival (number);

-- 分片: the bytes of what is on its way
create table fragment (
    file uuid not null references arrival on delete cascade,
    position bigint not null,
    bytes bytea not null,
    primary key (file, position)
);
alter table fragment alter bytes set storage external;
