package vn.telehealth.records.patient.rest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.appointment.v1.AppointmentCancelled;
import vn.telehealth.events.appointment.v1.AppointmentCreated;
import vn.telehealth.events.appointment.v1.AppointmentRescheduled;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.test.events.TestEvents;

/** What other services tell about one patient and one physician. */
final class CareEvents {

    private static final Duration VISIT = Duration.ofMinutes(30);

    private final UUID patientId;
    private final UUID physicianId;
    private final JdbcClient jdbc;

    CareEvents(UUID patientId, UUID physicianId, JdbcClient jdbc) {
        this.patientId = patientId;
        this.physicianId = physicianId;
        this.jdbc = jdbc;
    }

    AppointmentCreated created(UUID appointmentId, Instant endsAt) {
        return new AppointmentCreated(
                appointmentId, patientId, physicianId, "12345", endsAt.minus(VISIT), endsAt, VisitKind.REMOTE);
    }

    AppointmentRescheduled moved(UUID appointmentId, Instant endsAt) {
        return new AppointmentRescheduled(appointmentId, endsAt.minus(VISIT), endsAt);
    }

    AppointmentCancelled cancelled(UUID appointmentId) {
        return new AppointmentCancelled(appointmentId, patientId, physicianId, "PATIENT_REQUEST");
    }

    ExaminationCompleted completed(UUID appointmentId) {
        return new ExaminationCompleted(
                UUID.randomUUID(),
                appointmentId,
                patientId,
                physicianId,
                "12345",
                VisitKind.REMOTE,
                1,
                List.of(),
                List.of());
    }

    /** Publishes the event and waits until the service has had it. */
    void hear(Event event) {
        hear(TestEvents.envelope(event));
    }

    void hear(EventEnvelope<?> envelope) {
        TestEvents.publish(envelope);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select exists (select from inbox where event_id = :id)")
                        .param("id", envelope.id())
                        .query(Boolean.class)
                        .single());
    }
}
