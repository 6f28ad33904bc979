create table pharmacy (
    id         uuid primary key,
    name       text not null,
    address    text not null,
    telephone  text not null,
    licence_no text not null unique,
    active     boolean not null
);

create table pharmacist (
    id             uuid primary key,
    pharmacy_id    uuid not null references pharmacy (id),
    name           text not null,
    certificate_no text not null,
    degree         boolean not null,
    active         boolean not null,
    unique (pharmacy_id, certificate_no)
);

alter table dispensation add foreign key (pharmacy_id) references pharmacy (id);
alter table dispensation add foreign key (pharmacist_id) references pharmacist (id);
alter table prescription add foreign key (held_by) references pharmacy (id);
