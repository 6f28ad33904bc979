package vn.telehealth.records.patient.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.records.patient.domain.CareRelationships;

/** Care relationships in PostgreSQL, one row an appointment. */
@Repository
class JdbcCareRelationships implements CareRelationships {

    private final JdbcClient jdbc;

    JdbcCareRelationships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void booked(Encounter encounter) {
        note(encounter, false, false);
    }

    @Override
    public void cancelled(Encounter encounter) {
        note(encounter, true, false);
    }

    @Override
    public void examined(Encounter encounter) {
        note(encounter, false, true);
    }

    private void note(Encounter encounter, boolean cancelled, boolean examined) {
        jdbc.sql("""
                        insert into care_relationship as known (appointment_id, patient_id, physician_id, cancelled, examined)
                        values (:appointmentId, :patientId, :physicianId, :cancelled, :examined)
                        on conflict (appointment_id) do update
                        set cancelled = known.cancelled or excluded.cancelled,
                            examined = known.examined or excluded.examined""")
                .param("appointmentId", encounter.appointmentId())
                .param("patientId", encounter.patientId())
                .param("physicianId", encounter.physicianId())
                .param("cancelled", cancelled)
                .param("examined", examined)
                .update();
    }

    @Override
    public boolean holds(UUID physicianId, UUID patientId) {
        return jdbc.sql("""
                        select exists (
                            select from care_relationship
                            where physician_id = :physicianId and patient_id = :patientId and (examined or not cancelled))""")
                .param("physicianId", physicianId)
                .param("patientId", patientId)
                .query(Boolean.class)
                .single();
    }
}
