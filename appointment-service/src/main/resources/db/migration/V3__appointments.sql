create table appointment (
    id                uuid        primary key,
    slot_id           uuid        not null references slot,
    patient_id        uuid        not null,
    physician_id      uuid        not null references physician,
    facility_code     text        not null references facility,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    visit_kind        text        not null check (visit_kind in ('IN_PERSON', 'REMOTE')),
    state             text        not null check (state in ('BOOKED', 'EXAMINED', 'PRESCRIBED', 'COMPLETED', 'COMPENSATING', 'COMPENSATED')),
    opened            boolean     not null default false,
    drafted           boolean     not null default false,
    examined_revision integer     not null default 0,
    rejected_revision integer     not null default 0,
    outcome           text,
    due_at            timestamptz,
    version           bigint      not null,
    check (starts_at < ends_at),
    check ((due_at is null) = (state in ('COMPLETED', 'COMPENSATED'))),
    constraint appointment_physician_free exclude using gist (physician_id with =, tstzrange(starts_at, ends_at) with &&)
        where (state not in ('COMPENSATING', 'COMPENSATED')),
    constraint appointment_patient_free exclude using gist (patient_id with =, tstzrange(starts_at, ends_at) with &&)
        where (state not in ('COMPENSATING', 'COMPENSATED'))
);

create unique index appointment_slot_free on appointment (slot_id) where state not in ('COMPENSATING', 'COMPENSATED');
create index appointment_of_patient on appointment (patient_id, starts_at, id);
create index appointment_of_physician on appointment (physician_id, starts_at, id);
create index appointment_by_start on appointment (starts_at, id);
create index appointment_due on appointment (due_at) where due_at is not null;

-- What people did; rows are only ever added. The note never leaves this database.
create table appointment_history (
    id             uuid        primary key,
    appointment_id uuid        not null references appointment,
    at             timestamptz not null,
    action         text        not null check (action in ('BOOKED', 'RESCHEDULED', 'CANCELLED')),
    actor_id       text        not null,
    actor_role     text        not null,
    starts_at      timestamptz not null,
    reason_code    text,
    note           text
);

create index appointment_history_of on appointment_history (appointment_id, at, id);

-- What the saga went through; the key makes a doubled step harmless.
create table saga_step (
    appointment_id uuid        not null references appointment,
    step           text        not null,
    reference      text        not null default '',
    at             timestamptz not null,
    recorded_at    timestamptz not null,
    primary key (appointment_id, step, reference)
);
