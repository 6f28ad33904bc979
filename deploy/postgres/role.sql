-- The role of one database, made or given its present password. Placeholders: role, password.
do $$
begin
    if not exists (select from pg_roles where rolname = '${role}') then
        create role "${role}";
    end if;
end
$$;
alter role "${role}" login nosuperuser nocreatedb nocreaterole password '${password}';
