create extension if not exists btree_gist;

create table availability (
    id              uuid    primary key,
    physician_id    uuid    not null references physician,
    facility_code   text    not null references facility,
    day_of_week     integer check (day_of_week between 1 and 7),
    first_day       date    not null,
    last_day        date,
    starts          time    not null,
    ends            time    not null,
    slot_minutes    integer not null check (slot_minutes between 5 and 240),
    visit_kinds     text[]  not null check (cardinality(visit_kinds) > 0),
    slots_cut_until date    not null,
    withdrawn_at    timestamptz,
    check (starts < ends),
    check (last_day is null or first_day <= last_day)
);

create index availability_of_physician on availability (physician_id) where withdrawn_at is null;
create index availability_to_extend on availability (slots_cut_until) where withdrawn_at is null;

create table slot (
    id              uuid        primary key,
    availability_id uuid        not null references availability,
    physician_id    uuid        not null references physician,
    facility_code   text        not null references facility,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    visit_kinds     text[]      not null,
    withdrawn       boolean     not null default false,
    check (starts_at < ends_at),
    -- Rules may overlap; the slots cut from them may not.
    constraint slot_no_overlap exclude using gist (physician_id with =, tstzrange(starts_at, ends_at) with &&) where (not withdrawn)
);

create index slot_by_start on slot (starts_at, id) where not withdrawn;
create index slot_of_physician on slot (physician_id, starts_at, id) where not withdrawn;
create index slot_of_availability on slot (availability_id);
