-- 文件库养护: when each document was last read whole, what was discarded, and for how long what is kept
create table document_check (
    sha256     char(64)    primary key references stored_document on delete cascade,
    checked_at timestamptz not null,
    damage     text
);

create table discarded_document (
    sha256       char(64)    not null,
    stored_at    timestamptz not null,
    size         bigint      not null,
    media_type   text        not null,
    discarded_at timestamptz not null,
    reason       text        not null check (reason <> ''),
    primary key (sha256, stored_at)
);

create function refuse_change_of_discarded_document() returns trigger language plpgsql as $$
begin
    raise exception 'discarded_document is append-only: % refused', tg_op;
end
$$;

create trigger discarded_document_is_append_only
    before update or delete or truncate on discarded_document
    for each statement execute function refuse_change_of_discarded_document();

-- nothing leaves the store without an entry that says why
create function refuse_delete_without_entry() returns trigger language plpgsql as $$
begin
    if not exists (select from discarded_document d where d.sha256 = old.sha256 and d.stored_at = old.stored_at) then
        raise exception 'stored_document is append-only: delete of % refused, it was not discarded', old.sha256;
    end if;
    return old;
end
$$;

drop trigger stored_document_is_append_only on stored_document;
create trigger stored_document_is_append_only
    before update or truncate on stored_document
    for each statement execute function refuse_change_of_stored_document();
create trigger stored_document_leaves_with_an_entry
    before delete on stored_document
    for each row execute function refuse_delete_without_entry();

create table retention (
    fate  text primary key,
    title text not null,
    years int  not null check (years > 0),
    basis text not null
);
