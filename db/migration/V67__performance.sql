-- 绩效报送与整改: days from the evaluation date within which a unit reports, months to rectify what was not reached
alter table programme
    add column performance_report_days int not null default 60 check (performance_report_days > 0),
    add column rectification_months int not null default 3 check (rectification_months > 0);
alter table programme
    alter column performance_report_days drop default,
    alter column rectification_months drop default;

-- evidence that came in with a report stands
alter table material add column handed_in_at timestamptz;

-- one line for each round: a report of the unit, or one that is verified anew
alter table performance_report
    add column round int not null default 1,
    add column rectified boolean not null default false,
    add column rectify_until date,
    add column evidence jsonb not null default '{}',
    add column verified jsonb,
    add column remarks jsonb,
    drop constraint performance_report_pkey,
    add primary key (number, round);
alter table performance_report
    alter column round drop default,
    alter column rectified drop default,
    alter column evidence drop default;

-- a round that is over is history; a figure written 20 or 20.0 is the same
create trigger performance_round_stands before update on performance_report for each row
    when (old.state in ('RETURNED', 'SENT_BACK', 'RECTIFYING', 'CONFIRMED')
        and to_jsonb(old) - 'version' is distinct from to_jsonb(new) - 'version')
    execute function refuse_change();
