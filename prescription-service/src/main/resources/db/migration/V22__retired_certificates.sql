-- A certificate that is not signed with any more, nor its key: its physician was suspended and came back with a new one.
alter table signing_certificate add column retired_at timestamptz;
