-- Access ends some time after the visit. Its end may be heard of before patient and physician are.
alter table care_relationship
    alter column patient_id drop not null,
    alter column physician_id drop not null,
    add column ends_at timestamptz;

update care_relationship set ends_at = now();
