package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;

class DispensingIT extends RunningService {

    private Calls calls;
    private Visit visit;
    private UUID id;
    private Pharmacist pharmacist;

    @BeforeEach
    void aPrescriptionIsIssued() {
        calls = new Calls(http);
        UUID physician = ward.physician();
        visit = ward.visit(physician, Ward.paracetamol(5), Ward.line("LORATADINE-10-TAB", 5, 5));
        id = ward.prescription(visit);
        calls.issue(physician, id, 1).expectStatus().isOk();
        pharmacist = ward.pharmacist();
    }

    @Test
    void aHundredAtOnceDispenseOnce() throws Exception {
        List<Integer> statuses = Calls.allAtOnce(100, i -> dispense(pharmacist, Calls.newKey()));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(99);
        assertThat(dispensations()).isEqualTo(1);
        assertThat(ward.events(visit.appointmentId(), "prescription.dispensed.v1"))
                .hasSize(1);
    }

    @Test
    void theSameKeyHasOneEffectAndOneAnswer() throws Exception {
        String key = Calls.newKey();

        List<Integer> statuses = Calls.allAtOnce(5, i -> dispense(pharmacist, key));
        String first = body(dispense(pharmacist, key));

        assertThat(statuses).containsOnly(200);
        assertThat(body(dispense(pharmacist, key))).isEqualTo(first).contains("\"status\":\"used\"");
        assertThat(dispensations()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        String key = Calls.newKey();
        dispense(pharmacist, key, Map.of("line", 1, "quantity", 4))
                .expectStatus()
                .isOk();

        dispense(pharmacist, key, Map.of("line", 1, "quantity", 5))
                .expectStatus()
                .isEqualTo(422);
        assertThat(dispensed(1)).isEqualByComparingTo("4");
    }

    @Test
    void withoutAKeyNothingIsDispensed() {
        calls.post(
                        TestTokens.pharmacy(pharmacist.pharmacyId()),
                        "/api/prescriptions/" + id + "/dispense",
                        Map.of("pharmacistId", pharmacist.id(), "qr", ward.qr(id)))
                .expectStatus()
                .isBadRequest();
        assertThat(dispensations()).isZero();
    }

    @Test
    void linesAreDispensedByParts() {
        dispense(pharmacist, Calls.newKey(), Map.of("line", 1, "quantity", 4))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("partly-dispensed")
                .jsonPath("$.lines[0].remaining")
                .isEqualTo(6);
        dispense(pharmacist, Calls.newKey(), Map.of("line", 1, "quantity", 7))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("dispense-refused")
                .jsonPath("$.reason")
                .isEqualTo("more-than-remains")
                .jsonPath("$.line")
                .isEqualTo(1);
        dispense(pharmacist, Calls.newKey()).expectBody().jsonPath("$.status").isEqualTo("used");

        assertThat(dispensed(1)).isEqualByComparingTo("10");
        assertThat(dispensed(2)).isEqualByComparingTo("5");
    }

    @Test
    void whatAnotherPharmacyHoldsIsNotDispensed() {
        Pharmacist other = ward.pharmacist();
        calls.hold(other, id, ward.qr(id)).expectStatus().isOk();

        calls.hold(pharmacist, id, ward.qr(id)).expectStatus().isEqualTo(409);
        dispense(pharmacist, Calls.newKey())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("held-by-another");
        calls.verify(pharmacist, id.toString())
                .expectBody()
                .jsonPath("$.heldByAnotherPharmacy")
                .isEqualTo(true);
        calls.get(TestTokens.patient(visit.patientId()), "/api/prescriptions/{id}", id)
                .expectBody()
                .jsonPath("$.heldBy.pharmacy")
                .isEqualTo("Nhà thuốc An Khang");
        calls.release(pharmacist, id, Calls.newKey()).expectStatus().isEqualTo(409);

        calls.release(other, id, Calls.newKey()).expectStatus().isNoContent();
        dispense(pharmacist, Calls.newKey()).expectStatus().isOk();
    }

    @Test
    void aHoldThatRanOutStopsNobody() {
        calls.hold(ward.pharmacist(), id, ward.qr(id)).expectStatus().isOk();
        jdbc.sql("update prescription set held_until = now() - interval '1 second' where id = :id")
                .param("id", id)
                .update();

        dispense(pharmacist, Calls.newKey()).expectStatus().isOk();
    }

    @Test
    void theHolderNeedNotShowTheCodeAgainAndNobodyElseMayGoWithout() {
        Map<String, Object> withoutQr = Map.of("pharmacistId", pharmacist.id());

        calls.dispense(pharmacist, id, Calls.newKey(), withoutQr).expectStatus().isEqualTo(422);
        calls.hold(pharmacist, id, ward.qr(id)).expectStatus().isOk();
        calls.dispense(pharmacist, id, Calls.newKey(), withoutQr).expectStatus().isOk();
    }

    @Test
    void aCodeOfAnotherPrescriptionProvesNothing() {
        UUID physician = ward.physician();
        UUID other = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));
        calls.issue(physician, other, 1).expectStatus().isOk();

        calls.dispense(pharmacist, id, Calls.newKey(), Map.of("pharmacistId", pharmacist.id(), "qr", ward.qr(other)))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void onlyItsOwnActivePharmacistsActForAPharmacy() {
        Pharmacist stranger = ward.pharmacist();

        calls.dispense(pharmacist, id, Calls.newKey(), Map.of("pharmacistId", stranger.id(), "qr", ward.qr(id)))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("pharmacist-not-registered");
        jdbc.sql("update pharmacist set active = false where id = :id")
                .param("id", pharmacist.id())
                .update();
        dispense(pharmacist, Calls.newKey()).expectStatus().isForbidden();
        assertThat(dispensations()).isZero();
    }

    @Test
    void aPharmacyThatWasStoppedLearnsNothing() {
        jdbc.sql("update pharmacy set active = false where id = :id")
                .param("id", pharmacist.pharmacyId())
                .update();

        dispense(pharmacist, Calls.newKey()).expectStatus().isNotFound();
        calls.verify(pharmacist, id.toString()).expectStatus().isNotFound();
    }

    private ResponseSpec dispense(Pharmacist who, String key) {
        return calls.dispense(who, id, key, Map.of("pharmacistId", who.id(), "qr", ward.qr(id)));
    }

    private ResponseSpec dispense(Pharmacist who, String key, Map<String, Object> line) {
        return calls.dispense(
                who, id, key, Map.of("pharmacistId", who.id(), "qr", ward.qr(id), "lines", List.of(line)));
    }

    private static String body(ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
    }

    private long dispensations() {
        return jdbc.sql("select count(*) from dispensation where prescription_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private BigDecimal dispensed(int line) {
        return jdbc.sql("select dispensed from prescription_line where prescription_id = :id and line = :line")
                .param("id", id)
                .param("line", line)
                .query(BigDecimal.class)
                .single();
    }
}
