package vn.telehealth.prescription.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.platform.sealing.SealedJson;
import vn.telehealth.platform.sealing.SealedRow;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.VisitKind;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.care.Visits;

@Repository
class JdbcVisits implements Visits {

    private static final String SELECT = """
            select appointment_id, examination_id, patient_id, physician_id, facility_code, kind, revision, diagnoses, open
            from visit where appointment_id = :id and examination_id is not null""";

    private final JdbcClient jdbc;
    private final SealedJson json;

    JdbcVisits(JdbcClient jdbc, SealedJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Visit> find(UUID appointmentId) {
        return jdbc.sql(SELECT).param("id", appointmentId).query(this::map).optional();
    }

    @Override
    public Optional<Visit> lock(UUID appointmentId) {
        return jdbc.sql(SELECT + " for update")
                .param("id", appointmentId)
                .query(this::map)
                .optional();
    }

    @Override
    public boolean close(UUID appointmentId) {
        return jdbc.sql("""
                insert into visit (appointment_id, open) values (:id, false)
                on conflict (appointment_id) do update set open = false where visit.open""").param("id", appointmentId).update() == 1;
    }

    @Override
    public boolean isClosed(UUID appointmentId) {
        return jdbc.sql("select exists (select from visit where appointment_id = :id and not open)")
                .param("id", appointmentId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void put(Visit visit) {
        SealedRow sealed = json.row(Sealed.VISIT, visit.appointmentId());
        jdbc.sql("""
                insert into visit (appointment_id, examination_id, patient_id, physician_id, facility_code, kind,
                    revision, diagnoses, open)
                values (:id, :examinationId, :patientId, :physicianId, :facilityCode, :kind, :revision,
                    :diagnoses, :open)
                on conflict (appointment_id) do update set revision = excluded.revision, diagnoses = excluded.diagnoses""")
                .param("id", visit.appointmentId())
                .param("examinationId", visit.examinationId())
                .param("patientId", visit.patientId())
                .param("physicianId", visit.physicianId())
                .param("facilityCode", visit.facilityCode())
                .param("kind", visit.kind().name())
                .param("revision", visit.revision())
                .param("diagnoses", json.write(sealed, Sealed.DIAGNOSES, visit.diagnoses()))
                .param("open", visit.open())
                .update();
    }

    private Visit map(ResultSet row, int number) throws SQLException {
        UUID appointmentId = Columns.uuid(row, "appointment_id");
        List<Diagnosis> diagnoses = Arrays.asList(json.read(
                json.row(Sealed.VISIT, appointmentId),
                Sealed.DIAGNOSES,
                row.getBytes(Sealed.DIAGNOSES),
                Diagnosis[].class));
        return new Visit(
                appointmentId,
                Columns.uuid(row, "examination_id"),
                Columns.uuid(row, "patient_id"),
                Columns.uuid(row, "physician_id"),
                row.getString("facility_code"),
                VisitKind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                diagnoses,
                row.getBoolean("open"));
    }
}
