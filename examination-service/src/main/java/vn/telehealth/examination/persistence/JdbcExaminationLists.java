package vn.telehealth.examination.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationLists;

/** Lists of examinations out of PostgreSQL, each by its own index. */
@Repository
class JdbcExaminationLists implements ExaminationLists {

    private final JdbcClient jdbc;
    private final ExaminationRows rows;

    JdbcExaminationLists(JdbcClient jdbc, JsonMapper json, SealedRecords records) {
        this.jdbc = jdbc;
        this.rows = new ExaminationRows(json, records);
    }

    @Override
    public List<Examination> ofPhysician(UUID physicianId, Filter filter, int limit) {
        return list("physician_id = :owner", physicianId, filter, limit);
    }

    @Override
    public List<Examination> ofPatient(UUID patientId, Filter filter, int limit) {
        return list(
                "patient_id = :owner and revision > 0 and status in ('COMPLETED', 'VOIDED')", patientId, filter, limit);
    }

    private List<Examination> list(String whose, UUID owner, Filter filter, int limit) {
        StringBuilder sql = new StringBuilder("select * from examination where ").append(whose);
        if (filter.appointmentId() != null) {
            sql.append(" and appointment_id = :appointmentId");
        }
        if (filter.status() != null) {
            sql.append(" and status = :status");
        }
        Position after = filter.after();
        if (after != null) {
            sql.append(" and (starts_at, examination_id) < (:startsAt, :id)");
        }
        sql.append(" order by starts_at desc, examination_id desc limit :limit");
        return jdbc.sql(sql.toString())
                .param("owner", owner)
                .param("appointmentId", filter.appointmentId())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("startsAt", after == null ? null : ExaminationRows.utc(after.startsAt()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, i) -> rows.read(row))
                .list();
    }
}
