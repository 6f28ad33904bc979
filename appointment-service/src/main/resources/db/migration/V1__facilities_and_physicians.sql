create table facility (
    code         text    primary key check (code ~ '^[0-9]{5}$'),
    interop_code text    not null check (interop_code ~ '^[0-9]{7}$'),
    name         text    not null,
    address      text    not null,
    telephone    text    not null,
    has_beds     boolean not null,
    version      bigint  not null,
    constraint facility_interop_code unique (interop_code),
    constraint facility_code_of_interop_code check (code = right(interop_code, 5))
);

create table physician (
    id            uuid primary key,
    licence_no    text not null,
    interop_code  text not null,
    full_name     text not null,
    email         text not null,
    specialty     text not null,
    facility_code text not null references facility,
    status        text not null check (status in ('ENTERED', 'APPROVED', 'REJECTED', 'SUSPENDED', 'REINSTATEMENT_REQUESTED'))
);

-- A rejected entry does not stand in the way of a corrected one.
create unique index physician_licence_no on physician (licence_no) where status <> 'REJECTED';
create unique index physician_interop_code on physician (interop_code) where status <> 'REJECTED';
create unique index physician_email on physician (lower(email)) where status <> 'REJECTED';
create index physician_by_facility on physician (facility_code, id);

-- Who decided what about a credential: rows are only ever added.
create table credential_decision (
    physician_id uuid        not null references physician,
    seq          integer     not null,
    status       text        not null,
    decided_by   text        not null,
    decided_at   timestamptz not null,
    reason       text,
    primary key (physician_id, seq)
);

-- What the sign-in account of a physician should be, and how far Keycloak has followed.
create table physician_account (
    physician_id     uuid        primary key references physician,
    wanted           text        not null check (wanted in ('ENABLED', 'DISABLED')),
    revision         bigint      not null,
    settled_revision bigint      not null default 0,
    account_id       text        unique,
    announced        boolean     not null default false,
    maybe_made       boolean     not null default false,
    attempts         integer     not null default 0,
    due_at           timestamptz not null,
    leased_until     timestamptz,
    failure          text
);

create index physician_account_open on physician_account (due_at) where settled_revision < revision;
