create table prescription (
    id             uuid primary key,
    appointment_id uuid not null references visit (appointment_id),
    examination_id uuid not null,
    patient_id     uuid not null,
    physician_id   uuid not null,
    facility_code  text not null,
    visit_kind     text not null check (visit_kind in ('IN_PERSON', 'REMOTE')),
    kind           char(1) not null check (kind in ('C', 'N', 'H')),
    status         text not null check (status in
        ('DRAFT', 'DISCARDED', 'ISSUED', 'HELD', 'PARTLY_DISPENSED', 'USED', 'EXPIRED', 'REVOKED', 'REPLACED')),
    version        bigint not null check (version > 0),
    content        jsonb not null,
    code           text,
    rule_set       text,
    document_hash  char(64),
    issued_at      timestamptz,
    expires_at     timestamptz,
    held_by        uuid,
    held_until     timestamptz,
    replaces       uuid references prescription (id),
    replaced_by    uuid references prescription (id),
    created_at     timestamptz not null,
    check ((status in ('DRAFT', 'DISCARDED')) = (code is null)),
    check ((code is null) = (rule_set is null) and (code is null) = (document_hash is null)
        and (code is null) = (issued_at is null) and (code is null) = (expires_at is null)),
    check ((held_by is null) = (held_until is null)),
    check ((status = 'HELD') = (held_by is not null)),
    check ((status = 'REPLACED') = (replaced_by is not null)),
    check (expires_at > issued_at)
);

-- Codes are looked up in any case.
create unique index prescription_code_key on prescription (lower(code));
create index prescription_appointment on prescription (appointment_id);
create index prescription_patient on prescription (patient_id, created_at desc, id desc);
create index prescription_physician on prescription (physician_id, created_at desc, id desc);
create index prescription_overdue on prescription (expires_at) where status in ('ISSUED', 'HELD', 'PARTLY_DISPENSED');
create index prescription_held on prescription (held_until) where status = 'HELD';
-- A prescription is replaced once.
create unique index prescription_successor on prescription (replaces) where replaces is not null and status <> 'DISCARDED';

-- Codes are given out before signing and stay with their draft: what was signed is what is stored.
create table prescription_code (
    facility        text not null check (facility ~ '^[0-9A-Za-z]{5}$'),
    random          text not null check (random ~ '^[0-9a-z]{7}$'),
    prescription_id uuid not null unique references prescription (id)
);

create unique index prescription_code_unique on prescription_code (lower(facility), random);

create table prescription_line (
    prescription_id uuid not null references prescription (id),
    line            integer not null check (line > 0),
    prescribed      numeric(12, 3) not null check (prescribed > 0),
    dispensed       numeric(12, 3) not null check (dispensed >= 0),
    primary key (prescription_id, line),
    constraint never_more_than_prescribed check (dispensed <= prescribed)
);

-- What was signed: written once, never changed.
create table signed_document (
    prescription_id uuid primary key references prescription (id),
    content         text not null,
    hash            char(64) not null,
    jws             text not null,
    jades           text not null,
    signed_at       timestamptz not null,
    missing         text[] not null,
    qr              text not null
);

create table paper (
    prescription_id uuid primary key references prescription (id),
    pdf             bytea not null,
    made_at         timestamptz not null
);

create table prescription_version (
    prescription_id uuid not null references prescription (id),
    version         bigint not null,
    action          text not null,
    status          text not null,
    at              timestamptz not null,
    actor_id        text not null,
    actor_role      text not null,
    client_id       text,
    source_ip       text,
    details         jsonb not null,
    content         jsonb,
    primary key (prescription_id, version)
);

create table dispensation (
    id              uuid primary key,
    prescription_id uuid not null references prescription (id),
    pharmacy_id     uuid not null,
    pharmacist_id   uuid not null,
    dispensed_at    timestamptz not null,
    complete        boolean not null,
    note            text,
    -- The prescription as sold: document hash, lines, names, quantities, substitutions.
    snapshot        jsonb not null
);

create index dispensation_prescription on dispensation (prescription_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger paper_unchanged before update or delete on paper for each row execute function refuse_change();
create trigger version_unchanged before update or delete on prescription_version
    for each row execute function refuse_change();
create trigger dispensation_unchanged before update or delete on dispensation
    for each row execute function refuse_change();

-- Of a signed document only proofs may be added that the authority could not give at signing.
create function refuse_other_content() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.prescription_id, new.content, new.hash, new.jws, new.signed_at, new.qr)
        is distinct from (old.prescription_id, old.content, old.hash, old.jws, old.signed_at, old.qr) then
        raise exception 'a signed document is written once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger signed_document_unchanged before update or delete on signed_document
    for each row execute function refuse_other_content();
