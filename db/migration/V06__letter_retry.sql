-- 重寄: when a letter that the mail server did not take is tried again
alter table letter add column retry_at timestamptz;
