package vn.telehealth.appointment.booking.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.events.CompensationOutcome;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.PrescriptionKind;
import vn.telehealth.events.examination.v1.ExaminationCompensated;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.examination.v1.ExaminationOpened;
import vn.telehealth.events.examination.v1.ExaminationReturned;
import vn.telehealth.events.prescription.v1.PrescriptionCompensated;
import vn.telehealth.events.prescription.v1.PrescriptionCreated;
import vn.telehealth.events.prescription.v1.PrescriptionDraftDiscarded;
import vn.telehealth.events.prescription.v1.PrescriptionDrafted;
import vn.telehealth.events.prescription.v1.PrescriptionRejected;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class SagaIT {

    private final UUID patientId = UUID.randomUUID();
    private final TokenBuilder patient = TestTokens.patient(patientId);
    private final UUID examination = UUID.randomUUID();
    private final UUID prescription = UUID.randomUUID();

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private Recorded recorded;

    private UUID appointment = UUID.randomUUID();
    private ClinicalEvents events = new ClinicalEvents(appointment, patientId);

    @BeforeEach
    void book() {
        appointment = clinic.booked(patient, clinic.freshSlots().getFirst());
        events = new ClinicalEvents(appointment, patientId);
    }

    @Test
    void goesFromBookedToCompletedAndCanBeFollowed() {
        TestEvents.publish(new ExaminationOpened(examination, appointment));
        awaitStep("EXAMINATION_OPENED");
        assertThat(state()).isEqualTo("BOOKED");
        TestEvents.publish(completed(1, 1));
        awaitState("EXAMINED");
        TestEvents.publish(new PrescriptionDrafted(prescription, examination, appointment, PrescriptionKind.C));
        awaitStep("PRESCRIPTION_DRAFTED");
        TestEvents.publish(issued(prescription, 0));
        awaitState("COMPLETED");

        JsonNode saga = saga();
        assertThat(saga.get("outcome").asString()).isEqualTo("FULFILLED");
        assertThat(saga.get("dueAt").isNull()).isTrue();
        assertThat(saga.get("stuck").asBoolean()).isFalse();
        assertThat(steps())
                .containsExactly(
                        "APPOINTMENT_BOOKED",
                        "EXAMINATION_OPENED",
                        "EXAMINATION_COMPLETED",
                        "PRESCRIPTION_DRAFTED",
                        "PRESCRIPTION_ISSUED",
                        "APPOINTMENT_FULFILLED");
        assertThat(saga.get("steps").get(4).get("reference").asString()).isEqualTo(prescription.toString());
        assertThat(recorded.types(appointment)).containsExactly("appointment.created.v1", "appointment.fulfilled.v1");
    }

    @Test
    void twoPrescriptionsCompleteItWithTheSecond() {
        TestEvents.publish(completed(1, 2));
        awaitState("EXAMINED");
        TestEvents.publish(issued(prescription, 1));
        awaitState("PRESCRIBED");
        TestEvents.publish(issued(UUID.randomUUID(), 0));
        awaitState("COMPLETED");
    }

    @Test
    void anEmptyPlanCompletesIt() {
        TestEvents.publish(completed(1, 0));

        awaitState("COMPLETED");
    }

    @Test
    void aRefusedPlanGoesBackAndASecondRevisionCompletesIt() {
        TestEvents.publish(completed(1, 1));
        awaitState("EXAMINED");
        TestEvents.publish(new PrescriptionRejected(examination, appointment, 1, List.of()));
        awaitState("BOOKED");
        TestEvents.publish(new ExaminationReturned(examination, appointment, 1));
        TestEvents.publish(completed(2, 1));
        awaitState("EXAMINED");
        TestEvents.publish(new PrescriptionDrafted(prescription, examination, appointment, PrescriptionKind.C));
        TestEvents.publish(new PrescriptionDraftDiscarded(prescription, appointment, 0));
        awaitState("COMPLETED");
    }

    @Test
    void whatIsHeardTwiceOrTooEarlyHasItsEffectOnce() {
        List<EventEnvelope<?>> envelopes = new ArrayList<>();
        envelopes.add(TestEvents.envelope(issued(prescription, 0)));
        envelopes.add(TestEvents.envelope(
                new PrescriptionDrafted(prescription, examination, appointment, PrescriptionKind.C)));
        envelopes.add(TestEvents.envelope(new ExaminationOpened(examination, appointment)));
        envelopes.add(TestEvents.envelope(completed(1, 1)));
        envelopes.forEach(TestEvents::publish);
        envelopes.forEach(TestEvents::publish);
        // The same facts in new envelopes, as after a replay from a backup.
        TestEvents.publish(issued(prescription, 0));
        TestEvents.publish(completed(1, 1));
        UUID last = UUID.randomUUID();
        TestEvents.publish(issued(last, 0));
        UUID lastExamination = UUID.randomUUID();
        TestEvents.publish(new ExaminationOpened(lastExamination, appointment));

        awaitReference(last.toString());
        awaitReference(lastExamination.toString());
        assertThat(state()).isEqualTo("COMPLETED");
        assertThat(recorded.types(appointment)).containsExactly("appointment.created.v1", "appointment.fulfilled.v1");
        assertThat(steps()).filteredOn("EXAMINATION_COMPLETED"::equals).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CompensationOutcome.class)
    void aCancellationEndsWithWhatCouldBeUndone(CompensationOutcome outcome) {
        cancel();
        assertThat(state()).isEqualTo("COMPENSATING");
        TestEvents.publish(new ExaminationCompensated(examination, appointment));
        TestEvents.publish(new PrescriptionCompensated(appointment, outcome));
        awaitState("COMPENSATED");

        assertThat(saga().get("outcome").asString()).isEqualTo(outcome.name());
        JsonNode event = recorded.last(appointment, "appointment.compensated.v1");
        assertThat(event.get("data").get("outcome").asString()).isEqualTo(outcome.name());
        assertThat(event.get("causationId").isNull()).isFalse();
    }

    @Test
    void anAdminCancelsAfterIssuingToo() {
        TestEvents.publish(completed(1, 1));
        TestEvents.publish(issued(prescription, 0));
        awaitState("COMPLETED");

        cancel();
        assertThat(state()).isEqualTo("COMPENSATING");
        TestEvents.publish(issued(UUID.randomUUID(), 0));
        TestEvents.publish(new PrescriptionCompensated(appointment, CompensationOutcome.REVOKED));
        awaitState("COMPENSATED");

        assertThat(recorded.types(appointment))
                .containsExactly(
                        "appointment.created.v1",
                        "appointment.fulfilled.v1",
                        "appointment.cancelled.v1",
                        "appointment.compensated.v1");
    }

    private void cancel() {
        api.post(
                        firstAdmin(),
                        "/api/appointments/" + appointment + "/cancellation",
                        Map.of("reasonCode", "PHYSICIAN_UNAVAILABLE"))
                .expectStatus()
                .isOk();
    }

    private ExaminationCompleted completed(int revision, int medicines) {
        return events.completed(examination, revision, medicines);
    }

    private PrescriptionCreated issued(UUID id, int remainingDrafts) {
        return events.issued(id, remainingDrafts);
    }

    private JsonNode saga() {
        return json(api.get(patient, "/api/appointments/" + appointment + "/saga"), 200);
    }

    private String state() {
        return saga().get("state").asString();
    }

    private List<String> steps() {
        return saga().get("steps").findValuesAsString("step");
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(state()).isEqualTo(state));
    }

    private void awaitStep(String step) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(steps()).contains(step));
    }

    private void awaitReference(String reference) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(saga().get("steps").findValuesAsString("reference"))
                        .contains(reference));
    }
}
