-- Projections of what other services own, and the formulary.

create table facility (
    code         text primary key,
    interop_code text not null check (length(interop_code) >= 5),
    name         text not null,
    address      text not null,
    telephone    text not null,
    has_beds     boolean not null
);

create table physician (
    id            uuid primary key,
    facility_code text not null,
    licence_no    text not null,
    interop_code  text,
    may_prescribe boolean not null
);

-- One row a saga. A visit that was cancelled before anything else was heard of it has its id only.
create table visit (
    appointment_id uuid primary key,
    examination_id uuid unique,
    patient_id     uuid,
    physician_id   uuid,
    facility_code  text,
    kind           text check (kind in ('IN_PERSON', 'REMOTE')),
    revision       integer,
    diagnoses      jsonb,
    open           boolean not null,
    check (not open or (examination_id is not null and patient_id is not null and physician_id is not null
        and facility_code is not null and kind is not null and revision is not null and diagnoses is not null))
);

create table medicine (
    code        text primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
    ingredients text[] not null check (cardinality(ingredients) > 0),
    atc         text not null,
    strength    text not null,
    form        text not null,
    unit        text not null,
    route       text not null,
    kind        char(1) not null check (kind in ('C', 'N', 'H')),
    brand       text,
    biological  boolean not null,
    poisonous   boolean not null,
    supplement  boolean not null,
    -- Lower case without diacritics, so that people find it however they type.
    search      text not null
);
