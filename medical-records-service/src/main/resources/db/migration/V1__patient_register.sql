-- One row a patient: which version stands.
create table patient (
    patient_id    uuid primary key,
    version       bigint      not null check (version >= 1),
    registered_at timestamptz not null,
    updated_at    timestamptz not null check (updated_at >= registered_at)
);

-- One row a write; never changed, never removed.
create table patient_version (
    patient_id     uuid        not null references patient,
    version        bigint      not null check (version >= 1),
    written_at     timestamptz not null,
    written_by     text        not null,
    client         text        not null,
    source_ip      text,
    legal_name     text        not null check (char_length(legal_name) between 2 and 100),
    sex            text        not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    birth_date     date        not null check (birth_date >= date '1900-01-01'),
    address        text        not null check (char_length(address) between 5 and 300),
    telephone      text        not null check (telephone ~ '^\+84[0-9]{9,10}$'),
    -- Identity numbers are sealed by the service: key id, colon, Base64url.
    cccd           text check (cccd ~ '^[a-z0-9]{1,16}:[A-Za-z0-9_-]{40,}$'),
    insurance_card text check (insurance_card ~ '^[a-z0-9]{1,16}:[A-Za-z0-9_-]{40,}$'),
    guardian       text check (guardian ~ '^[a-z0-9]{1,16}:[A-Za-z0-9_-]{40,}$'),
    allergies      jsonb       not null check (jsonb_typeof(allergies) = 'array' and jsonb_array_length(allergies) <= 50),
    weight_kg      numeric(6, 3) check (weight_kg between 0.3 and 400),
    weight_on      date check (weight_on >= birth_date),
    primary key (patient_id, version),
    check ((weight_kg is null) = (weight_on is null))
);

-- A patient's standing version is one of hers; checked at commit, since either row has to come first.
alter table patient
    add foreign key (patient_id, version) references patient_version (patient_id, version) deferrable initially deferred;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger patient_version_is_append_only
    before update or delete or truncate on patient_version
    for each statement execute function refuse_change();

-- What appointments and examinations say about who cares for whom. Each fact comes from its own event, in any order.
create table care_relationship (
    appointment_id uuid primary key,
    patient_id     uuid    not null,
    physician_id   uuid    not null,
    cancelled      boolean not null default false,
    examined       boolean not null default false
);

create index care_relationship_holds on care_relationship (physician_id, patient_id)
    where examined or not cancelled;
