-- Certificates of physicians' signing keys. The keys themselves are in the token, under key_label.
create table signing_certificate (
    serial_no    text primary key,
    physician_id uuid not null,
    full_name    text not null,
    licence_no   text not null,
    facility     text not null,
    key_label    text not null,
    -- PEM, the certificate first, the root last
    chain        text not null,
    not_after    timestamptz not null,
    stored_at    timestamptz not null default now()
);

create index on signing_certificate (physician_id, not_after desc);
