-- The role that reads outboxes from the write-ahead log. Placeholder: password.
do $$
begin
    if not exists (select from pg_roles where rolname = 'debezium') then
        create role debezium;
    end if;
end
$$;
alter role debezium login replication nosuperuser nocreatedb nocreaterole password '${password}';
