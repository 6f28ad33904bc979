package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;

/** Holding and giving back, each exactly once. */
class HoldingIT extends RunningService {

    private Calls calls;
    private UUID physician;
    private Visit visit;
    private UUID id;
    private Pharmacist pharmacist;

    @BeforeEach
    void aPrescriptionIsIssued() {
        calls = new Calls(http);
        physician = ward.physician();
        visit = ward.visit(physician, Ward.paracetamol(5));
        id = ward.prescription(visit);
        calls.issue(physician, id, 1).expectStatus().isOk();
        pharmacist = ward.pharmacist();
    }

    @Test
    void ofManyPharmaciesAtOnceOneHolds() throws Exception {
        List<Pharmacist> all =
                IntStream.range(0, 20).mapToObj(i -> ward.pharmacist()).toList();
        String qr = ward.qr(id);

        List<Integer> statuses = Calls.allAtOnce(20, i -> calls.hold(all.get(i), id, qr));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(19);
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void theSameKeyHoldsOnceAndIsAnsweredAlike() throws Exception {
        String key = Calls.newKey();
        String qr = ward.qr(id);

        List<Integer> statuses = Calls.allAtOnce(5, i -> calls.hold(pharmacist, id, key, qr));
        String first = body(calls.hold(pharmacist, id, key, qr));

        assertThat(statuses).containsOnly(200);
        assertThat(body(calls.hold(pharmacist, id, key, qr))).isEqualTo(first).contains("\"heldUntil\"");
        assertThat(held()).isEqualTo(1);
        assertThat(ward.version(id)).isEqualTo(3);

        assertThat(body(calls.hold(pharmacist, id, qr))).as("longer").isNotEqualTo(first);
        assertThat(held()).isEqualTo(2);
    }

    @Test
    void theSameKeyGivesBackOnceAndTakesNothingFromWhoHoldsItNext() throws Exception {
        calls.hold(pharmacist, id, ward.qr(id)).expectStatus().isOk();
        String key = Calls.newKey();

        List<Integer> statuses = Calls.allAtOnce(5, i -> calls.release(pharmacist, id, key));
        assertThat(statuses).containsOnly(204);
        assertThat(released()).isEqualTo(1);

        calls.hold(pharmacist, id, ward.qr(id)).expectStatus().isOk();
        calls.release(pharmacist, id, key).expectStatus().isNoContent();
        assertThat(released()).isEqualTo(1);
        calls.hold(ward.pharmacist(), id, ward.qr(id)).expectStatus().isEqualTo(409);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        UUID other = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));
        calls.issue(physician, other, 1).expectStatus().isOk();
        String hold = Calls.newKey();
        calls.hold(pharmacist, id, hold, ward.qr(id)).expectStatus().isOk();

        isReused(calls.hold(pharmacist, id, hold, ward.qr(other)));
        isReused(calls.hold(pharmacist, other, hold, ward.qr(other)));
        assertThat(heldBy(other)).isZero();

        calls.hold(pharmacist, other, ward.qr(other)).expectStatus().isOk();
        String release = Calls.newKey();
        calls.release(pharmacist, id, release).expectStatus().isNoContent();
        isReused(calls.release(pharmacist, other, release));
        assertThat(heldBy(other)).isEqualTo(1);
    }

    @Test
    void withoutAKeyNothingIsHeldOrGivenBack() {
        var token = TestTokens.pharmacy(pharmacist.pharmacyId());
        String path = "/api/prescriptions/" + id;

        calls.post(token, path + "/hold", Map.of("qr", ward.qr(id)))
                .expectStatus()
                .isBadRequest();
        assertThat(heldBy(id)).isZero();
        calls.hold(pharmacist, id, ward.qr(id)).expectStatus().isOk();
        calls.post(token, path + "/release", Map.of()).expectStatus().isBadRequest();
        assertThat(heldBy(id)).isEqualTo(1);
    }

    /** The key is spent by what succeeded alone. */
    @Test
    void aRefusedHoldMayBeTriedAgainWithItsKey() {
        Pharmacist other = ward.pharmacist();
        calls.hold(other, id, ward.qr(id)).expectStatus().isOk();
        String key = Calls.newKey();
        calls.hold(pharmacist, id, key, ward.qr(id)).expectStatus().isEqualTo(409);
        calls.release(other, id, Calls.newKey()).expectStatus().isNoContent();

        calls.hold(pharmacist, id, key, ward.qr(id)).expectStatus().isOk();
    }

    private static void isReused(ResponseSpec answer) {
        answer.expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo("idempotency-key-reused");
    }

    private int held() {
        return ward.events(visit.appointmentId(), "prescription.held.v1").size();
    }

    private int released() {
        return ward.events(visit.appointmentId(), "prescription.released.v1").size();
    }

    private long heldBy(UUID prescription) {
        return jdbc.sql("select count(*) from prescription where id = :id and held_until > now()")
                .param("id", prescription)
                .query(Long.class)
                .single();
    }

    private static String body(ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(
                        answer.expectStatus().isOk().expectBody().returnResult().getResponseBody()),
                StandardCharsets.UTF_8);
    }
}
