package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.examination.rest.ClinicFixture.record;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.events.appointment.v1.AppointmentRescheduled;
import vn.telehealth.examination.application.FollowAppointment;
import vn.telehealth.examination.domain.UnknownAppointment;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.events.TestEvents;

@ServiceTest
class SagaIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FollowAppointment follow;

    private ClinicFixture clinic;

    @BeforeEach
    void open() {
        clinic = new ClinicFixture(http, jdbc);
    }

    @Test
    void anAppointmentIsOpenedOnceHoweverOftenItIsTold() {
        UUID appointmentId = UUID.randomUUID();
        TestEvents.publish(TestEvents.publish(clinic.created(appointmentId, Instant.now())));
        clinic.hear(clinic.created(appointmentId, Instant.now()));

        assertThat(clinic.events(appointmentId)).containsExactly("examination.opened.v1");
    }

    @Test
    void reschedulingKeepsTheExamination() {
        UUID id = clinic.planned();
        clinic.write(id, "\"1\"", record()).expectStatus().isOk();
        Instant later = Instant.now().plusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);

        clinic.hear(new AppointmentRescheduled(clinic.appointmentOf(id), later, later.plusSeconds(1800)));

        clinic.read(clinic.physician, id)
                .expectBody()
                .jsonPath("$.startsAt")
                .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(VietnamTime.at(later)))
                .jsonPath("$.status")
                .isEqualTo("IN_PROGRESS")
                .jsonPath("$.record.symptoms")
                .isNotEmpty();
    }

    @Test
    void cancellingVoidsAPlannedExaminationOnce() {
        UUID id = clinic.planned();
        UUID appointmentId = clinic.appointmentOf(id);

        clinic.cancel(appointmentId);
        clinic.cancel(appointmentId);

        assertThat(clinic.statusOf(id)).isEqualTo("VOIDED");
        assertThat(clinic.events(appointmentId)).containsExactly("examination.opened.v1", "examination.compensated.v1");
        clinic.write(id, "\"2\"", record()).expectStatus().isEqualTo(409);
    }

    @Test
    void cancellingVoidsACompletedExaminationAndKeepsItsRecord() {
        UUID id = clinic.completed();
        UUID appointmentId = clinic.appointmentOf(id);

        clinic.cancel(appointmentId);

        assertThat(clinic.statusOf(id)).isEqualTo("VOIDED");
        assertThat(clinic.events(appointmentId))
                .containsExactly("examination.opened.v1", "examination.completed.v1", "examination.compensated.v1");
        clinic.read(clinic.patient, id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.diagnoses[0].code")
                .isEqualTo("J02.9");
    }

    @Test
    void aCancellationThatOvertakesItsAppointmentIsAnsweredAndRemembered() {
        UUID appointmentId = UUID.randomUUID();
        clinic.cancel(appointmentId);
        clinic.cancel(appointmentId);

        clinic.hear(clinic.created(appointmentId, Instant.now()));

        assertThat(clinic.events(appointmentId)).containsExactly("examination.compensated.v1");
    }

    @Test
    void aMoveOfWhatWasNeverHeardOfIsLaidAsideAndNotForgotten() {
        UUID appointmentId = UUID.randomUUID();
        Instant start = Instant.now();

        assertThatExceptionOfType(UnknownAppointment.class)
                .isThrownBy(() -> follow.rescheduled(appointmentId, start, start.plusSeconds(1800)));
        clinic.cancel(appointmentId);
        follow.rescheduled(appointmentId, start, start.plusSeconds(1800));

        assertThat(clinic.events(appointmentId)).containsExactly("examination.compensated.v1");
    }

    @Test
    void aCancellationWhileAReturnedPlanIsChangedShowsThePatientWhatWasCompleted() {
        UUID id = clinic.completed();
        clinic.reject(id, 1);
        clinic.write(id, "\"4\"", record("symptoms", "Chưa viết xong"))
                .expectStatus()
                .isOk();

        clinic.cancel(clinic.appointmentOf(id));

        clinic.read(clinic.patient, id)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("VOIDED")
                .jsonPath("$.record.symptoms")
                .isEqualTo("Sốt ba ngày, đau họng, ho khan");
        clinic.read(clinic.physician, id)
                .expectBody()
                .jsonPath("$.record.symptoms")
                .isEqualTo("Chưa viết xong");
    }

    @Test
    void aRejectionThatComesTooLateChangesNothing() {
        UUID id = clinic.completed();
        clinic.reject(id, 1);
        clinic.complete(id, "\"4\"").expectStatus().isOk();

        clinic.reject(id, 1);

        clinic.read(clinic.physician, id)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("COMPLETED")
                .jsonPath("$.revision")
                .isEqualTo(2);
    }

    @Test
    void aRejectionAfterVoidingChangesNothing() {
        UUID id = clinic.completed();
        clinic.cancel(clinic.appointmentOf(id));

        clinic.reject(id, 1);

        assertThat(clinic.statusOf(id)).isEqualTo("VOIDED");
    }
}
