package vn.telehealth.appointment.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/** Whoever asks for another's appointments gets her own. */
class AppointmentFilterTest {

    private static final Instant FROM = Instant.parse("2026-11-23T02:00:00Z");
    private static final PatientId PATIENT = new PatientId(UUID.randomUUID());
    private static final PhysicianId PHYSICIAN = new PhysicianId(UUID.randomUUID());
    private static final AppointmentFilter OTHERS = new AppointmentFilter(
            new PatientId(UUID.randomUUID()),
            new PhysicianId(UUID.randomUUID()),
            SagaState.BOOKED,
            FROM,
            FROM.plusSeconds(60),
            new AppointmentFilter.Position(FROM, new AppointmentId(UUID.randomUUID())));

    @Test
    void aPatientSeesOnlyHers() {
        assertThat(OTHERS.ofPatient(PATIENT).patient()).isEqualTo(PATIENT);
        assertThat(OTHERS.ofPatient(PATIENT))
                .usingRecursiveComparison()
                .ignoringFields("patient")
                .isEqualTo(OTHERS);
    }

    @Test
    void aPhysicianSeesOnlyHis() {
        assertThat(OTHERS.ofPhysician(PHYSICIAN).physician()).isEqualTo(PHYSICIAN);
        assertThat(OTHERS.ofPhysician(PHYSICIAN))
                .usingRecursiveComparison()
                .ignoringFields("physician")
                .isEqualTo(OTHERS);
    }
}
