package vn.telehealth.records.patient.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    public void booked(Encounter encounter, Instant endsAt) {
        note(encounter, new Facts(false, false, endsAt));
    }

    @Override
    public void moved(UUID appointmentId, Instant endsAt) {
        jdbc.sql("""
                        insert into care_relationship as known (appointment_id, ends_at) values (:appointmentId, :endsAt)
                        on conflict (appointment_id) do update set ends_at = greatest(known.ends_at, excluded.ends_at)""")
                .param("appointmentId", appointmentId)
                .param("endsAt", endsAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void cancelled(Encounter encounter) {
        note(encounter, new Facts(true, false, null));
    }

    @Override
    public void examined(Encounter encounter, Instant at) {
        note(encounter, new Facts(false, true, at));
    }

    private void note(Encounter encounter, Facts facts) {
        jdbc.sql("""
                        insert into care_relationship as known
                            (appointment_id, patient_id, physician_id, cancelled, examined, ends_at)
                        values (:appointmentId, :patientId, :physicianId, :cancelled, :examined, :endsAt)
                        on conflict (appointment_id) do update
                        set patient_id = excluded.patient_id,
                            physician_id = excluded.physician_id,
                            cancelled = known.cancelled or excluded.cancelled,
                            examined = known.examined or excluded.examined,
                            ends_at = greatest(known.ends_at, excluded.ends_at)""")
                .param("appointmentId", encounter.appointmentId())
                .param("patientId", encounter.patientId())
                .param("physicianId", encounter.physicianId())
                .param("cancelled", facts.cancelled())
                .param("examined", facts.examined())
                .param("endsAt", facts.endsAt() == null ? null : facts.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean holds(UUID physicianId, UUID patientId, Instant since) {
        return jdbc.sql("""
                        select exists (
                            select from care_relationship
                            where physician_id = :physicianId and patient_id = :patientId and (examined or not cancelled)
                              and ends_at >= :since)""")
                .param("physicianId", physicianId)
                .param("patientId", patientId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** What one event says. */
    private record Facts(
            boolean cancelled, boolean examined, @Nullable Instant endsAt) {}
}
