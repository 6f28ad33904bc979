package vn.telehealth.e2e.faults.evidence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.telehealth.local.server.PostgresServer;
import vn.telehealth.local.supply.Supplies;

/** Reads the services' databases as their administrator. */
public record Databases(Supplies supplies) {

    public static final List<String> WITH_OUTBOX = List.of("appointment", "examination", "prescription", "records");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("appointment.appointment", "id, slot_id, patient_id, physician_id, state, outcome"),
            Map.entry("appointment.appointment_history", "appointment_id, action, actor_id, at"),
            Map.entry("appointment.saga_step", "appointment_id, step, reference"),
            Map.entry("examination.examination", "examination_id, appointment_id, status, version, revision"),
            Map.entry("examination.examination_version", "examination_id, version, revision, kind"),
            Map.entry("prescription.prescription", "id, appointment_id, status, version, document_hash"),
            Map.entry("prescription.prescription_version", "prescription_id, version, action, status"),
            Map.entry("prescription.prescription_line", "prescription_id, line, prescribed, dispensed"),
            Map.entry("prescription.signed_document", "prescription_id, hash"),
            Map.entry("prescription.paper", "prescription_id"),
            Map.entry("prescription.dispensation", "id, prescription_id, complete"),
            Map.entry("records.care_relationship", "appointment_id, cancelled, examined"));

    public Map<String, List<Map<String, String>>> tables() throws SQLException {
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        for (Map.Entry<String, String> wanted : COLUMNS.entrySet()) {
            String[] name = wanted.getKey().split("\\.");
            tables.put(wanted.getKey(), query(name[0], "select " + wanted.getValue() + " from " + name[1]));
        }
        return tables;
    }

    /** @return each row by column, nulls as empty text */
    public List<Map<String, String>> query(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        PostgresServer.url(supplies, database),
                        PostgresServer.ADMIN,
                        supplies.secret(PostgresServer.ADMIN_PASSWORD));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Map<String, String>> all = new ArrayList<>();
            while (rows.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), Objects.requireNonNullElse(rows.getString(i), ""));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** Open visits, with what the other services have of them. */
    public List<Map<String, String>> openVisits() throws SQLException {
        Map<String, Map<String, String>> open = new TreeMap<>();
        for (Map<String, String> row : query(
                "appointment",
                "select id as appointment, state from appointment where state not in ('COMPLETED', 'COMPENSATED')")) {
            open.put(row.getOrDefault("appointment", ""), row);
        }
        for (Map<String, String> row :
                query("examination", "select appointment_id as appointment, status as examination from examination")) {
            join(open, row);
        }
        for (Map<String, String> row : query("prescription", """
                select appointment_id as appointment, count(*) as drafts from prescription
                where status = 'DRAFT' group by appointment_id""")) {
            join(open, row);
        }
        return List.copyOf(open.values());
    }

    private static void join(Map<String, Map<String, String>> open, Map<String, String> row) {
        Map<String, String> known = open.get(row.getOrDefault("appointment", ""));
        if (known != null) {
            known.putAll(row);
        }
    }
}
