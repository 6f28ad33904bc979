-- Everything that tells who the patient is, and what she suffers from, becomes one column that only the service can read.
-- What is stored already stands in the clear, under key 0, until the service has sealed it.
do $$
begin
    if exists (select from patient_version where num_nonnulls(cccd, insurance_card, guardian) > 0) then
        raise exception 'identity numbers are stored under a key from the settings, of before the first release: export these patients with the build that wrote them';
    end if;
end
$$;

insert into data_key (id, purpose, retired_at)
select 0, 'PLAIN', now() where exists (select from patient_version)
on conflict do nothing;

drop trigger patient_version_is_append_only on patient_version;

alter table patient_version add column profile bytea;

update patient_version set profile = '\x00000000'::bytea || convert_to(jsonb_build_object(
    'legalName', legal_name, 'sex', sex, 'birthDate', birth_date, 'address', address, 'telephone', telephone,
    'allergies', allergies,
    'weight', case when weight_kg is not null then jsonb_build_object('kg', weight_kg, 'measuredOn', weight_on) end
)::text, 'UTF8');

alter table patient_version
    alter column profile set not null,
    drop column legal_name, drop column sex, drop column birth_date, drop column address, drop column telephone,
    drop column cccd, drop column insurance_card, drop column guardian, drop column allergies, drop column weight_kg,
    drop column weight_on,
    add column data_key integer not null generated always as (sealing_key(profile)) stored references data_key;

create index patient_version_by_data_key on patient_version (data_key);

create trigger patient_version_is_append_only
    before delete or truncate on patient_version
    for each statement execute function refuse_change();

create trigger patient_version_is_only_sealed_anew
    after update on patient_version
    for each row execute function refuse_all_but_sealing('profile');
