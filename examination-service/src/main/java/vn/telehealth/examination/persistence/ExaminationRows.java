package vn.telehealth.examination.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationStatus;
import vn.telehealth.examination.domain.Progress;
import vn.telehealth.examination.domain.Progress.Completion;
import vn.telehealth.examination.domain.Violation;
import vn.telehealth.examination.domain.Visit;
import vn.telehealth.examination.domain.Visit.Parties;

/** Examinations as the columns of the table {@code examination}. */
final class ExaminationRows {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JsonMapper json;
    private final SealedRecords records;

    ExaminationRows(JsonMapper json, SealedRecords records) {
        this.json = json;
        this.records = records;
    }

    Map<String, @Nullable Object> columns(Examination examination) {
        Visit visit = examination.visit();
        Progress progress = examination.progress();
        Completion completion = progress.completion();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", examination.id());
        columns.put("appointmentId", visit.appointmentId());
        columns.put("patientId", visit.parties().patientId());
        columns.put("physicianId", visit.parties().physicianId());
        columns.put("facilityCode", visit.parties().facilityCode());
        columns.put("visitKind", visit.kind().name());
        columns.put("startsAt", utc(visit.startsAt()));
        columns.put("endsAt", utc(visit.endsAt()));
        columns.put("status", progress.status().name());
        columns.put("version", progress.version());
        columns.put("revision", progress.revision());
        columns.put("openedAt", utc(progress.openedAt()));
        columns.put("completedAt", completion == null ? null : utc(completion.at()));
        columns.put("completedFrom", completion == null ? null : completion.from());
        columns.put(SealedRecords.RECORD, records.sealed(records.of(examination.id()), examination.record()));
        columns.put("reasons", writeReasons(examination.reasons()));
        return columns;
    }

    Examination read(ResultSet row) throws SQLException {
        UUID id = row.getObject("examination_id", UUID.class);
        byte[] record = row.getBytes(SealedRecords.RECORD);
        return new Examination(
                id,
                new Visit(
                        row.getObject("appointment_id", UUID.class),
                        new Parties(
                                row.getObject("patient_id", UUID.class),
                                row.getObject("physician_id", UUID.class),
                                row.getString("facility_code")),
                        Visit.Kind.valueOf(row.getString("visit_kind")),
                        instant(row, "starts_at"),
                        instant(row, "ends_at")),
                new Progress(
                        ExaminationStatus.valueOf(row.getString("status")),
                        row.getLong("version"),
                        row.getInt("revision"),
                        instant(row, "opened_at"),
                        completion(row)),
                record == null ? null : records.opened(records.of(id), record),
                readReasons(row.getString("reasons")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Completion completion(ResultSet row) throws SQLException {
        long from = row.getLong("completed_from");
        return row.wasNull() ? null : new Completion(from, instant(row, "completed_at"));
    }

    private String writeReasons(List<Violation> reasons) {
        return json.writeValueAsString(
                reasons.stream().map(r -> new Reason(r.field(), r.code())).toList());
    }

    private List<Violation> readReasons(String reasons) {
        return json.readValue(reasons, REASONS).stream()
                .map(r -> new Violation(r.field(), r.code()))
                .toList();
    }

    private record Reason(String field, String code) {}
}
