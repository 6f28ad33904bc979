-- Diagnoses, what is prescribed and sold for them, and the signed document with its paper become columns that only the service
-- can read. What is stored already stands in the clear, under key 0, until the service has sealed it.
insert into data_key (id, purpose, retired_at)
select 0, 'PLAIN', now() where exists (select from visit)
on conflict do nothing;

drop trigger paper_unchanged on paper;
drop trigger version_unchanged on prescription_version;
drop trigger dispensation_unchanged on dispensation;
drop trigger signed_document_unchanged on signed_document;

create function pg_temp.unsealed(value text) returns bytea language sql immutable as $$
    select '\x00000000'::bytea || convert_to(value, 'UTF8')
$$;

alter table visit alter column diagnoses type bytea using pg_temp.unsealed(diagnoses::text);
alter table prescription alter column content type bytea using pg_temp.unsealed(content::text);
alter table prescription_version alter column content type bytea using pg_temp.unsealed(content::text);
alter table signed_document alter column content type bytea using pg_temp.unsealed(content);
alter table paper alter column pdf type bytea using '\x00000000'::bytea || pdf;
alter table dispensation
    alter column snapshot type bytea using pg_temp.unsealed(snapshot::text),
    alter column note type bytea using pg_temp.unsealed(note);

alter table visit
    add column data_key integer generated always as (sealing_key(diagnoses)) stored references data_key;
alter table prescription
    add column data_key integer not null generated always as (sealing_key(content)) stored references data_key;
alter table prescription_version
    add column data_key integer generated always as (sealing_key(content)) stored references data_key;
alter table signed_document
    add column data_key integer not null generated always as (sealing_key(content)) stored references data_key;
alter table paper
    add column data_key integer not null generated always as (sealing_key(pdf)) stored references data_key;
alter table dispensation
    add column data_key integer not null generated always as (sealing_key(snapshot)) stored references data_key;

create index visit_by_data_key on visit (data_key);
create index prescription_by_data_key on prescription (data_key);
create index prescription_version_by_data_key on prescription_version (data_key);
create index signed_document_by_data_key on signed_document (data_key);
create index paper_by_data_key on paper (data_key);
create index dispensation_by_data_key on dispensation (data_key);

create trigger version_unchanged before delete on prescription_version
    for each row execute function refuse_change();
create trigger version_only_sealed_anew after update on prescription_version
    for each row execute function refuse_all_but_sealing('content');
create trigger dispensation_unchanged before delete on dispensation
    for each row execute function refuse_change();
create trigger dispensation_only_sealed_anew after update on dispensation
    for each row execute function refuse_all_but_sealing('snapshot', 'note');

-- A paper may be stamped once, and sealed anew; either way it keeps its length, but for the IV and tag of its first seal.
create or replace function refuse_other_paper() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.prescription_id, new.made_at) is not distinct from (old.prescription_id, old.made_at)
        and octet_length(new.pdf) = octet_length(old.pdf)
            + (case when sealing_key(old.pdf) = 0 and sealing_key(new.pdf) > 0 then 28 else 0 end)
        and (new.stamped and not old.stamped
            or new.stamped = old.stamped and sealing_key(new.pdf) > sealing_key(old.pdf)) then
        return new;
    end if;
    raise exception 'a paper is written once' using errcode = 'restrict_violation';
end
$$;

create trigger paper_unchanged before update or delete on paper for each row execute function refuse_other_paper();

create or replace function refuse_other_content() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.prescription_id, new.hash, new.jws, new.signed_at, new.qr)
        is distinct from (old.prescription_id, old.hash, old.jws, old.signed_at, old.qr)
        or new.content <> old.content and sealing_key(new.content) <= sealing_key(old.content) then
        raise exception 'a signed document is written once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger signed_document_unchanged before update or delete on signed_document
    for each row execute function refuse_other_content();
