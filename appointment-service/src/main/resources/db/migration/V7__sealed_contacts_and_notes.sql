-- Addresses of physicians, and what people wrote about a cancellation, become columns that only the service can read. What is
-- stored already stands in the clear, under key 0, until the service has sealed it, which also adds the index of the address.
insert into data_key (id, purpose, retired_at)
select 0, 'PLAIN', now() where exists (select from physician)
on conflict do nothing;

drop index physician_email;
drop trigger appointment_history_is_append_only on appointment_history;

alter table physician
    alter column email type bytea using '\x00000000'::bytea || convert_to(email, 'UTF8'),
    add column email_index bytea check (octet_length(email_index) = 32);
alter table physician
    add column data_key integer not null generated always as (sealing_key(email)) stored references data_key;
create unique index physician_email on physician (email_index) where status <> 'REJECTED';
create index physician_without_index on physician (id) where email_index is null;
create index physician_by_data_key on physician (data_key);

alter table appointment_history
    alter column note type bytea using '\x00000000'::bytea || convert_to(note, 'UTF8');
alter table appointment_history
    add column data_key integer generated always as (sealing_key(note)) stored references data_key;
create index appointment_history_by_data_key on appointment_history (data_key);

create trigger appointment_history_is_append_only
    before delete or truncate on appointment_history
    for each statement execute function refuse_change();

create trigger appointment_history_is_only_sealed_anew
    after update on appointment_history
    for each row execute function refuse_all_but_sealing('note');
