-- 文件库: every document once, under the hash of its bytes; what is stored stays as it is.
create table stored_document (
    sha256     char(64)    primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null check (size >= 0),
    media_type text        not null,
    content    oid         not null,
    stored_at  timestamptz not null
);

create function refuse_change_of_stored_document() returns trigger language plpgsql as $$
begin
    raise exception 'stored_document is append-only: % refused', tg_op;
end
$$;

create trigger stored_document_is_append_only
    before update or delete or truncate on stored_document
    for each statement execute function refuse_change_of_stored_document();
