-- Old events are forgotten.
create index inbox_by_age on inbox (consumed_at);
