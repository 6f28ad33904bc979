-- Those entered before were invited to enrol an authenticator app.
alter table physician
    add column second_factor text not null default 'TOTP' check (second_factor in ('TOTP', 'WEBAUTHN'));
