-- The paper is signed while its prescription is issued and stored in the same transaction. What may come later is only the
-- authority's time stamp, in the room that the signature keeps for it.
alter table paper add column stamped boolean not null default false;
alter table paper alter column stamped drop default;

drop trigger paper_unchanged on paper;

create function refuse_other_paper() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.stamped or not new.stamped
        or (new.prescription_id, new.made_at, octet_length(new.pdf))
            is distinct from (old.prescription_id, old.made_at, octet_length(old.pdf)) then
        raise exception 'a paper is written once' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger paper_unchanged before update or delete on paper for each row execute function refuse_other_paper();

-- Prescriptions whose signatures wait for proofs that the authority could not give; the one tried longest ago is next.
create table proof_wanted (
    prescription_id uuid primary key references signed_document (prescription_id),
    tried_at        timestamptz not null
);

create index proof_wanted_next on proof_wanted (tried_at);

insert into proof_wanted
select prescription_id, now() from signed_document where missing <> '{}'
union
select prescription_id, now() from paper;
