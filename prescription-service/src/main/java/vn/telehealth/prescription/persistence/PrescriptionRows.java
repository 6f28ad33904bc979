package vn.telehealth.prescription.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.sealing.SealedJson;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Issue;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.LineBalance;
import vn.telehealth.prescription.domain.Origin;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.PrescriptionRef;
import vn.telehealth.prescription.domain.PrescriptionState;
import vn.telehealth.prescription.domain.RuleSetId;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.VisitKind;

/** Rows of the table {@code prescription} as aggregates. */
@Component
class PrescriptionRows {

    static final String SELECT = """
            select id, appointment_id, examination_id, patient_id, physician_id, facility_code, visit_kind, kind, status,
                version, content, code, rule_set, document_hash, issued_at, expires_at, held_by, held_until, replaces,
                replaced_by, created_at from prescription""";

    private final JdbcClient jdbc;
    private final SealedJson json;

    PrescriptionRows(JdbcClient jdbc, SealedJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Prescription> list(StatementSpec query) {
        return rows(query).stream().map(Row::prescription).toList();
    }

    Optional<Prescription> optional(StatementSpec query) {
        return list(query).stream().findFirst();
    }

    /** Runs the query, then one for what was dispensed: once rows are locked it sees what the holder before has left. */
    List<Row> rows(StatementSpec query) {
        List<Row> bare = query.query((row, number) -> new Row(bare(row), Columns.instant(row, "created_at")))
                .list();
        Map<UUID, List<LineBalance>> balances =
                balances(bare.stream().map(Row::id).toList());
        return bare.stream()
                .map(row -> row.with(balances.getOrDefault(row.id(), List.of())))
                .toList();
    }

    record Row(PrescriptionState state, Instant createdAt) {

        UUID id() {
            return state.ref().id();
        }

        Row with(List<LineBalance> balances) {
            return new Row(state.withBalances(balances), createdAt);
        }

        Prescription prescription() {
            return Prescription.restore(state);
        }
    }

    private PrescriptionState bare(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new PrescriptionState(
                new PrescriptionRef(id, Columns.uuidOrNull(row, "replaces"), Columns.uuidOrNull(row, "replaced_by")),
                origin(row),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getLong("version"),
                json.read(
                        json.row(Sealed.PRESCRIPTION, id),
                        Sealed.CONTENT,
                        row.getBytes(Sealed.CONTENT),
                        DraftContent.class),
                issue(row),
                hold(row),
                List.of());
    }

    private Map<UUID, List<LineBalance>> balances(List<UUID> ids) {
        Map<UUID, List<LineBalance>> balances = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select prescription_id, line, prescribed, dispensed from prescription_line
                    where prescription_id = any (:ids) order by prescription_id, line""").param("ids", ids.toArray(UUID[]::new)).query(row -> {
                balances.computeIfAbsent(Columns.uuid(row, "prescription_id"), id -> new ArrayList<>())
                        .add(new LineBalance(
                                row.getInt("line"), row.getBigDecimal("prescribed"), row.getBigDecimal("dispensed")));
            });
        }
        return balances;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                Columns.uuid(row, "appointment_id"),
                Columns.uuid(row, "examination_id"),
                Columns.uuid(row, "patient_id"),
                Columns.uuid(row, "physician_id"),
                row.getString("facility_code"),
                VisitKind.valueOf(row.getString("visit_kind")));
    }

    private static @Nullable Issue issue(ResultSet row) throws SQLException {
        String code = row.getString("code");
        if (code == null) {
            return null;
        }
        return new Issue(
                PrescriptionCode.parse(code).orElseThrow(),
                RuleSetId.valueOf(row.getString("rule_set")),
                row.getString("document_hash"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"));
    }

    private static @Nullable Hold hold(ResultSet row) throws SQLException {
        UUID pharmacy = Columns.uuidOrNull(row, "held_by");
        return pharmacy == null ? null : new Hold(pharmacy, Columns.instant(row, "held_until"));
    }
}
