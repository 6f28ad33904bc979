-- The OAuth client that acts for a pharmacy, and the registration access token it is changed with, sealed in the token.
alter table pharmacy add column client_id text unique;
alter table pharmacy add column registration bytea;
alter table pharmacy add check (registration is null or client_id is not null);
-- Clients from before were named so; renewing the credentials registers a new one.
update pharmacy set client_id = 'pharmacy-' || id;
