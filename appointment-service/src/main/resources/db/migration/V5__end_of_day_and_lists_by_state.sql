-- Midnight is the end of the day.
alter table availability
    drop constraint availability_check,
    add constraint availability_begins_before_it_ends check (starts < ends or ends = time '00:00');

-- Admins look for the few that are being undone.
create index appointment_by_state on appointment (state, starts_at, id);
