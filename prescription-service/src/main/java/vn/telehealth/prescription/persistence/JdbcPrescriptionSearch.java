package vn.telehealth.prescription.persistence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.prescription.application.reading.PrescriptionSearch;
import vn.telehealth.prescription.domain.Status;

@Repository
class JdbcPrescriptionSearch implements PrescriptionSearch {

    /** The status as it is now: what is overdue or held too long may not have been noted yet. */
    private static final String STATUS = """
            case when status in ('ISSUED', 'HELD', 'PARTLY_DISPENSED') and expires_at <= :now then 'EXPIRED'
                 when status = 'HELD' and held_until <= :now then
                     case when exists (select from prescription_line l where l.prescription_id = prescription.id
                         and l.dispensed > 0) then 'PARTLY_DISPENSED' else 'ISSUED' end
                 else status end""";

    private final JdbcClient jdbc;
    private final PrescriptionRows rows;

    JdbcPrescriptionSearch(JdbcClient jdbc, PrescriptionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<Found> find(Filter filter, @Nullable Cursor after, int limit) {
        StringBuilder sql = new StringBuilder(PrescriptionRows.SELECT);
        // Discarded drafts are looked at by their id only.
        sql.append(filter.status() == null ? " where status <> 'DISCARDED'" : " where " + STATUS + " = :status");
        sql.append(filter.patientId() == null ? "" : " and patient_id = :patientId");
        sql.append(filter.physicianId() == null ? "" : " and physician_id = :physicianId");
        sql.append(filter.appointmentId() == null ? "" : " and appointment_id = :appointmentId");
        sql.append(after == null ? "" : " and (created_at, id) < (:time, :id)");
        sql.append(" order by created_at desc, id desc limit :limit");
        Optional<Cursor> cursor = Optional.ofNullable(after);
        StatementSpec query = jdbc.sql(sql.toString())
                .param("now", Columns.parameter(filter.now()))
                .param(
                        "status",
                        Optional.ofNullable(filter.status()).map(Status::name).orElse(null))
                .param("patientId", filter.patientId())
                .param("physicianId", filter.physicianId())
                .param("appointmentId", filter.appointmentId())
                .param("time", Columns.parameter(cursor.map(Cursor::time).orElse(null)))
                .param("id", cursor.map(Cursor::id).orElse(null))
                .param("limit", limit);
        return rows.rows(query).stream()
                .map(row -> new Found(row.prescription(), row.createdAt()))
                .toList();
    }
}
