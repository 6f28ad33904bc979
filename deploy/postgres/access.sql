-- Who may enter a database: its owner, and the relay where there is an outbox. Placeholders: database, relay.
revoke all on database "${database}" from public;
grant connect on database "${database}" to ${relay};
