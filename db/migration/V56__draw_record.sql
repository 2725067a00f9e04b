-- 抽取: the entries of both sides that the seed is made of, and the whole record from which anyone repeats the draw
alter table panel
    add column organiser_entry text,
    add column supervisor_entry text,
    add column draw_record jsonb;
