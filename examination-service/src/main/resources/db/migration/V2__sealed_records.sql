-- Clinical records, and why they were amended, become columns that only the service can read. What is stored already stands in
-- the clear, under key 0, until the service has sealed it.
insert into data_key (id, purpose, retired_at)
select 0, 'PLAIN', now() where exists (select from examination where record is not null)
on conflict do nothing;

drop trigger examination_version_is_append_only on examination_version;

-- The database cannot look into sealed records; the domain holds what these held.
do $$
declare
    held record;
begin
    for held in
        select conrelid::regclass as of_table, conname from pg_constraint
        where conrelid in ('examination'::regclass, 'examination_version'::regclass)
          and pg_get_constraintdef(oid) ~ '(jsonb_path_query_array|jsonb_typeof\(record\)|char_length\(reason\))'
    loop
        execute format('alter table %s drop constraint %I', held.of_table, held.conname);
    end loop;
end
$$;

alter table examination
    alter column record type bytea using '\x00000000'::bytea || convert_to(record::text, 'UTF8');
alter table examination
    add column data_key integer generated always as (sealing_key(record)) stored references data_key;
create index examination_by_data_key on examination (data_key);

alter table examination_version
    alter column record type bytea using '\x00000000'::bytea || convert_to(record::text, 'UTF8'),
    alter column reason type bytea using '\x00000000'::bytea || convert_to(reason, 'UTF8');
alter table examination_version
    add column data_key integer not null generated always as (sealing_key(record)) stored references data_key;
create index examination_version_by_data_key on examination_version (data_key);

create trigger examination_version_is_append_only
    before delete or truncate on examination_version
    for each statement execute function refuse_change();

create trigger examination_version_is_only_sealed_anew
    after update on examination_version
    for each row execute function refuse_all_but_sealing('record', 'reason');
