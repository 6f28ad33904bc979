-- Who fetched narcotics, psychotropics or precursors: name, kind and number of the identity paper, sealed in the token.
alter table dispensation add column recipient bytea;
