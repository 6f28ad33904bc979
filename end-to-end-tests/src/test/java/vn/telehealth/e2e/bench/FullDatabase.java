package vn.telehealth.e2e.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.telehealth.local.server.PostgresServer;
import vn.telehealth.local.setup.AdminConnection;
import vn.telehealth.local.supply.Supplies;

/**
 * A copy of the prescriptions' database, filled up to a number of them. The others are copies of one that came about as
 * usual: as long, sealed as incompressibly, but nobody can open them. Papers and signatures are left out of them.
 */
record FullDatabase(Supplies supplies, String name) {

    private static final String MODEL = "prescription";

    /** Rows that can be made again need no write-ahead log; those that refer to others come first. */
    private static final List<String> TABLES = List.of(
            "proof_wanted",
            "paper",
            "prescription_version",
            "prescription_line",
            "prescription_code",
            "dispensation",
            "signed_document",
            "prescription");

    /** Nobody may be connected to the model meanwhile. */
    static FullDatabase copy(Supplies supplies, String name) throws SQLException {
        try (Connection connection = AdminConnection.to("postgres", supplies);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database %s template %s owner %s".formatted(name, MODEL, MODEL));
        }
        return new FullDatabase(supplies, name);
    }

    void fill(int prescriptions) throws SQLException {
        try (Connection connection = AdminConnection.to(name, supplies);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : TABLES) {
                statement.execute("alter table %s set unlogged".formatted(table));
            }
            statement.execute("""
                    create temp table filler as select gen_random_uuid() as id, n from generate_series(1, %d) n""".formatted(prescriptions));
            statement.execute("""
                    insert into prescription (id, appointment_id, examination_id, patient_id, physician_id, facility_code,
                        visit_kind, kind, status, version, content, code, rule_set, document_hash, issued_at, expires_at,
                        created_at)
                    select f.id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), physician_id, facility_code,
                        visit_kind, kind, status, version, content, 'filler' || f.n, rule_set, document_hash, issued_at,
                        expires_at, created_at - f.n * interval '1 second'
                    from (select * from prescription where status = 'ISSUED' limit 1) one, filler f""");
            statement.execute("""
                    insert into prescription_line (prescription_id, line, prescribed, dispensed)
                    select id, 1, 15, 0 from filler""");
            statement.execute("""
                    insert into signed_document (prescription_id, content, hash, jws, jades, signed_at, missing, qr)
                    select f.id, content, hash, '', '', signed_at, '{}', ''
                    from (select * from signed_document limit 1) one, filler f""");
            statement.execute("vacuum analyze prescription, prescription_line, signed_document");
        }
    }

    String url() {
        return PostgresServer.url(supplies, name);
    }

    void drop() throws SQLException {
        try (Connection connection = AdminConnection.to("postgres", supplies);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        }
    }
}
