-- What people decided and did, and what sagas went through, is never changed or removed.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger credential_decision_is_append_only
    before update or delete or truncate on credential_decision
    for each statement execute function refuse_change();

create trigger appointment_history_is_append_only
    before update or delete or truncate on appointment_history
    for each statement execute function refuse_change();

create trigger saga_step_is_append_only
    before update or delete or truncate on saga_step
    for each statement execute function refuse_change();
