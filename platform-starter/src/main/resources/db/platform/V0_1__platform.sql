-- Events on their way to Kafka; Debezium reads the inserts from the write-ahead log.
create table outbox (
    id          uuid primary key,
    topic       text        not null,
    event_key   text        not null,
    type        text        not null,
    payload     text        not null,
    traceparent text,
    recorded_at timestamptz not null default now(),
    lsn         pg_lsn      not null default pg_current_wal_insert_lsn()
);
create index outbox_by_age on outbox (recorded_at);

create publication outbox_pub for table outbox with (publish = 'insert');

do $$
begin
    if exists (select from pg_roles where rolname = 'debezium') then
        grant select on outbox to debezium;
    end if;
end
$$;

-- Events that a consumer has had.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    consumed_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

-- Requests that came with an Idempotency-Key, and what they were answered.
create table idempotent_request (
    operation   text        not null,
    actor_id    text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text,
    received_at timestamptz not null default now(),
    primary key (operation, actor_id, key)
);
create index idempotent_request_by_age on idempotent_request (received_at);
