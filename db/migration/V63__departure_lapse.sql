-- 例外: what was asked for a project that ended meanwhile lapses without a decision
alter table departure drop constraint departure_check2;
alter table departure add constraint departure_is_decided
    check (state in ('REQUESTED', 'LAPSED') or decided_by is not null and decided_at is not null);
