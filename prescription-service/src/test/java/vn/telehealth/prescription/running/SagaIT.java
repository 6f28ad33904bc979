package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.Topics;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.examination.v1.Diagnosis;
import vn.telehealth.events.examination.v1.ExaminationCompensated;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.examination.v1.PlannedMedicine;
import vn.telehealth.events.facility.v1.FacilityUpdated;
import vn.telehealth.events.physician.v1.PhysicianApproved;
import vn.telehealth.events.physician.v1.PhysicianSuspended;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.events.TestEvents;

/** What comes over Kafka: doubled, late, in any order. */
class SagaIT extends RunningService {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final UUID appointment = UUID.randomUUID();
    private final UUID examination = UUID.randomUUID();
    private UUID physician;

    @BeforeEach
    void aPhysicianWorksHere() {
        physician = ward.physician();
    }

    @Test
    void aCompletedExaminationIsDraftedOnce() {
        EventEnvelope<ExaminationCompleted> envelope = TestEvents.publish(
                completed(1, VisitKind.IN_PERSON, planned("PARA-500-TAB", 5), planned("DIAZEPAM-5-TAB", 5)));
        TestEvents.publish(envelope);
        TestEvents.publish(completed(1, VisitKind.IN_PERSON, planned("PARA-500-TAB", 5)));

        await().atMost(LIMIT).until(() -> count("drafted") == 2);
        settle();
        assertThat(count("drafted")).isEqualTo(2);
    }

    @Test
    void aPlanThatBreaksARuleGoesBackWithTheReasonsAndACorrectedOneIsDrafted() {
        TestEvents.publish(completed(1, VisitKind.REMOTE, planned("PARA-500-TAB", 31), planned("DIAZEPAM-5-TAB", 5)));

        await().atMost(LIMIT).until(() -> count("rejected") == 1);
        assertThat(ward.events(appointment, "prescription.rejected.v1"))
                .singleElement()
                .asString()
                .contains(
                        "plan[0].days", "days-over-limit", "plan[1].medicineCode", "controlled-needs-visit-in-person");
        assertThat(count("drafted")).isZero();

        TestEvents.publish(completed(2, VisitKind.REMOTE, planned("PARA-500-TAB", 30)));
        await().atMost(LIMIT).until(() -> count("drafted") == 1);
    }

    @Test
    void aLaterRevisionTakesThePlaceOfAnEarlierOne() {
        TestEvents.publish(completed(1, VisitKind.IN_PERSON, planned("PARA-500-TAB", 5)));
        await().atMost(LIMIT).until(() -> count("drafted") == 1);

        TestEvents.publish(completed(2, VisitKind.IN_PERSON, planned("IBUPROFEN-400-TAB", 5)));

        await().atMost(LIMIT).until(() -> count("drafted") == 2);
        assertThat(count("draft-discarded")).isEqualTo(1);
    }

    @Test
    void aCancelledVisitIsCompensatedAndStaysSo() {
        TestEvents.publish(new ExaminationCompensated(examination, appointment));
        TestEvents.publish(completed(1, VisitKind.IN_PERSON, planned("PARA-500-TAB", 5)));

        await().atMost(LIMIT).until(() -> count("compensated") == 1);
        settle();
        assertThat(ward.events(appointment, "prescription.compensated.v1"))
                .singleElement()
                .asString()
                .contains("NOTHING_ISSUED");
        assertThat(count("drafted")).isZero();
    }

    @Test
    void draftsOfACancelledVisitAreDiscarded() {
        TestEvents.publish(completed(1, VisitKind.IN_PERSON, planned("PARA-500-TAB", 5)));
        TestEvents.publish(new ExaminationCompensated(examination, appointment));

        await().atMost(LIMIT).until(() -> count("compensated") == 1);
        assertThat(count("draft-discarded")).isEqualTo(1);
    }

    /** What was handed out cannot be undone: the outcome says so, and nothing more is handed out. */
    @ParameterizedTest
    @CsvSource({"4,PARTLY_DISPENSED,revoked", "10,DISPENSED,used"})
    void aVisitCancelledAfterDispensingTellsWhatCannotBeUndone(int quantity, String outcome, String status) {
        TestEvents.publish(completed(1, VisitKind.IN_PERSON, planned("PARA-500-TAB", 5)));
        await().atMost(LIMIT).until(() -> count("drafted") == 1);
        UUID id = jdbc.sql("select id from prescription where appointment_id = :id")
                .param("id", appointment)
                .query(UUID.class)
                .single();
        Calls calls = new Calls(http);
        calls.issue(physician, id, 1).expectStatus().isOk();
        Pharmacist pharmacist = ward.pharmacist();
        Map<String, Object> sale = Map.of(
                "pharmacistId",
                pharmacist.id(),
                "qr",
                ward.qr(id),
                "lines",
                List.of(Map.of("line", 1, "quantity", quantity)));
        calls.dispense(pharmacist, id, Calls.newKey(), sale).expectStatus().isOk();

        TestEvents.publish(new ExaminationCompensated(examination, appointment));

        await().atMost(LIMIT).until(() -> count("compensated") == 1);
        assertThat(ward.events(appointment, "prescription.compensated.v1"))
                .singleElement()
                .asString()
                .contains("\"" + outcome + "\"");
        assertThat(count("revoked")).isEqualTo(status.equals("revoked") ? 1 : 0);
        calls.verify(pharmacist, id.toString())
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.status")
                .isEqualTo(status);
        calls.dispense(pharmacist, id, Calls.newKey(), sale).expectStatus().isEqualTo(409);
    }

    @Test
    void physiciansAndFacilitiesAreFollowed() {
        UUID newcomer = UUID.randomUUID();
        String facility = "F-" + newcomer;
        TestEvents.publish(
                new FacilityUpdated(facility, "7554321", "Phòng khám Hòa Bình", "Huế", "0234 3822 222", false));
        TestEvents.publish(
                new PhysicianApproved(newcomer, UUID.randomUUID().toString(), facility, "55/HUE-CCHN", null));
        await().atMost(LIMIT).until(() -> mayPrescribe(newcomer));

        TestEvents.publish(new PhysicianSuspended(newcomer, "licence-expired"));

        await().atMost(LIMIT).until(() -> !mayPrescribe(newcomer));
        await().atMost(LIMIT)
                .until(() -> jdbc.sql("select count(*) from facility where code = :code and not has_beds")
                                .param("code", facility)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    /** What was published under the key before this marker has been had when the marker's effect is there. */
    private void settle() {
        UUID marker = UUID.randomUUID();
        TestEvents.publish(
                Topics.EXAMINATION,
                appointment.toString(),
                EventJson.write(TestEvents.envelope(new ExaminationCompensated(UUID.randomUUID(), marker))));
        await().atMost(LIMIT)
                .until(() -> !ward.events(marker, "prescription.compensated.v1").isEmpty());
    }

    private boolean mayPrescribe(UUID id) {
        return jdbc.sql("select may_prescribe from physician where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private int count(String event) {
        return ward.events(appointment, "prescription." + event + ".v1").size();
    }

    private ExaminationCompleted completed(int revision, VisitKind kind, PlannedMedicine... plan) {
        return new ExaminationCompleted(
                examination,
                appointment,
                UUID.randomUUID(),
                physician,
                Ward.FACILITY,
                kind,
                revision,
                List.of(new Diagnosis("J02.9", true)),
                List.of(plan));
    }

    private static PlannedMedicine planned(String code, int days) {
        return new PlannedMedicine(code, "10", "1", 2, days, "ORAL", "AFTER_MEAL");
    }
}
