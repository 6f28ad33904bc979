create table examination (
    examination_id uuid primary key,
    appointment_id uuid        not null unique,
    patient_id     uuid        not null,
    physician_id   uuid        not null,
    facility_code  text        not null,
    visit_kind     text        not null check (visit_kind in ('IN_PERSON', 'REMOTE')),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    status         text        not null check (status in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'RETURNED', 'VOIDED')),
    version        bigint      not null check (version >= 1),
    revision       int         not null default 0 check (revision >= 0),
    opened_at      timestamptz not null,
    completed_at   timestamptz,
    completed_from bigint check (completed_from < version),
    record         jsonb check (jsonb_typeof(record) = 'object'),
    reasons        jsonb       not null default '[]' check (jsonb_typeof(reasons) = 'array'),
    check (ends_at > starts_at),
    check ((revision = 0) = (completed_at is null)),
    check ((completed_at is null) = (completed_from is null)),
    check (status not in ('COMPLETED', 'RETURNED') or revision > 0),
    check (status not in ('IN_PROGRESS', 'COMPLETED', 'RETURNED') or record is not null),
    check (status <> 'PLANNED' or record is null),
    check (jsonb_array_length(jsonb_path_query_array(record, '$.diagnoses[*] ? (@.primary == true)')) <= 1),
    check (status <> 'COMPLETED'
        or jsonb_array_length(jsonb_path_query_array(record, '$.diagnoses[*] ? (@.primary == true)')) = 1)
);

create index examination_of_physician on examination (physician_id, starts_at desc, examination_id desc);
create index examination_of_patient on examination (patient_id, starts_at desc, examination_id desc) where revision > 0;

-- One row a write; never changed, never removed.
create table examination_version (
    examination_id uuid        not null references examination,
    version        bigint      not null check (version > 1),
    revision       int         not null check (revision >= 0),
    kind           text        not null check (kind in ('RECORD', 'COMPLETION', 'AMENDMENT')),
    reason         text check (char_length(reason) between 3 and 500),
    written_at     timestamptz not null,
    written_by     text        not null,
    client         text        not null,
    source_ip      text,
    record         jsonb       not null check (jsonb_typeof(record) = 'object'),
    primary key (examination_id, version),
    check ((kind = 'AMENDMENT') = (reason is not null)),
    check (kind = 'RECORD' or revision > 0)
);

-- A revision is completed once.
create unique index examination_version_completes_once on examination_version (examination_id, revision)
    where kind = 'COMPLETION';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger examination_version_is_append_only
    before update or delete or truncate on examination_version
    for each statement execute function refuse_change();

-- Cancellations that came before their appointment: nothing is opened for these any more.
create table cancelled_unknown (
    appointment_id uuid primary key,
    examination_id uuid        not null,
    cancelled_at   timestamptz not null default now()
);
