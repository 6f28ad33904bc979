package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.telehealth.prescription.application.saga.EndByClock;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

class LifecycleIT extends RunningService {

    @Autowired
    private EndByClock clock;

    private Calls calls;
    private TokenBuilder token;
    private UUID physician;
    private Visit visit;
    private UUID id;

    @BeforeEach
    void aPrescriptionIsIssued() {
        calls = new Calls(http);
        physician = ward.physician();
        token = TestTokens.physician(physician);
        visit = ward.visit(physician, Ward.paracetamol(5));
        id = ward.prescription(visit);
        calls.issue(physician, id, 1).expectStatus().isOk();
    }

    @Test
    void expiryCountsBeforeAnybodyNotedIt() {
        Pharmacist pharmacist = ward.pharmacist();
        String qr = ward.qr(id);
        letTimePass();

        calls.verify(pharmacist, id.toString())
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.status")
                .isEqualTo("expired");
        calls.get(token, "/api/prescriptions?status=expired&appointmentId={id}", visit.appointmentId())
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        calls.dispense(pharmacist, id, Calls.newKey(), Map.of("pharmacistId", pharmacist.id(), "qr", qr))
                .expectStatus()
                .isEqualTo(409);
        assertThat(ward.status(id)).isEqualTo("ISSUED");

        clock.run();
        clock.run();

        assertThat(ward.status(id)).isEqualTo("EXPIRED");
        assertThat(ward.events(visit.appointmentId(), "prescription.expired.v1"))
                .hasSize(1);
    }

    @Test
    void staleHoldsAreFreed() {
        calls.hold(ward.pharmacist(), id, ward.qr(id)).expectStatus().isOk();
        jdbc.sql("update prescription set held_until = now() - interval '1 second' where id = :id")
                .param("id", id)
                .update();

        clock.run();

        assertThat(ward.status(id)).isEqualTo("ISSUED");
        assertThat(ward.events(visit.appointmentId(), "prescription.released.v1"))
                .hasSize(1);
    }

    @Test
    void revokingNeedsAReasonAndEndsIt() {
        calls.post(token, "/api/prescriptions/" + id + "/revoke", Map.of("reasonCode", "Sai liều"))
                .expectStatus()
                .isBadRequest();
        calls.post(token, "/api/prescriptions/" + id + "/revoke", Map.of("reasonCode", "wrong-dose"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("revoked");

        calls.verify(ward.pharmacist(), id.toString())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("revoked");
        assertThat(ward.events(visit.appointmentId(), "prescription.revoked.v1"))
                .singleElement()
                .asString()
                .contains("wrong-dose");
    }

    @Test
    void aReplacementHasANewCodeAndTakesTheOldOnesPlaceWhenIssued() {
        calls.post(token, "/api/prescriptions/" + id + "/replacement", DraftsIT.body("PARA-500-TAB", 3))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.replaces")
                .isEqualTo(id.toString());
        assertThat(ward.status(id)).isEqualTo("ISSUED");
        UUID successor = ward.prescriptions(visit).getLast();

        calls.issue(physician, successor, 1).expectStatus().isOk();

        assertThat(ward.status(id)).isEqualTo("REPLACED");
        assertThat(code(successor)).isNotEqualTo(code(id));
        calls.verify(ward.pharmacist(), code(id))
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.status")
                .isEqualTo("replaced");
        calls.get(token, "/api/prescriptions/{id}/document", successor)
                .expectBody()
                .jsonPath("$.replaces")
                .isEqualTo(code(id));
        calls.post(token, "/api/prescriptions/" + id + "/replacement", DraftsIT.body("PARA-500-TAB", 3))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void everyChangeIsAVersion() {
        calls.get(TestTokens.patient(visit.patientId()), "/api/prescriptions/{id}/versions", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].action")
                .isEqualTo("drafted")
                .jsonPath("$[0].actorRole")
                .isEqualTo("service")
                .jsonPath("$[1].action")
                .isEqualTo("issued")
                .jsonPath("$[1].actorRole")
                .isEqualTo("physician")
                .jsonPath("$[1].sourceIp")
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theDatabaseKeepsWhatWasSignedAndWhatWasDone() {
        assertRefused("update signed_document set content = set_byte(content, 20, 255 - get_byte(content, 20))"
                + " where prescription_id = :id");
        assertRefused("update signed_document set qr = 'ERX1:' where prescription_id = :id");
        assertRefused("delete from signed_document where prescription_id = :id");
        assertRefused("update prescription_version set actor_id = 'me' where prescription_id = :id");
        assertRefused("delete from prescription_version where prescription_id = :id");
        assertRefused("update prescription_line set dispensed = 11 where prescription_id = :id");
        assertRefused("update prescription_line set dispensed = -1 where prescription_id = :id");
    }

    @Test
    void aCodeIsFoundInAnyCaseAndUnknownOnesTellNothing() {
        Pharmacist pharmacist = ward.pharmacist();
        UUID draft = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));

        calls.verify(pharmacist, code(id).toUpperCase(Locale.ROOT))
                .expectBody()
                .jsonPath("$.prescriptionId")
                .isEqualTo(id.toString());
        calls.get(TestTokens.pharmacy(pharmacist.pharmacyId()), "/api/verify/{id}", id)
                .expectBody()
                .jsonPath("$.doctor.licenceNo")
                .isEqualTo("012345/ĐNA-CCHN")
                .jsonPath("$.physicianDetails")
                .doesNotExist();
        for (String unknown : new String[] {UUID.randomUUID().toString(), draft.toString(), "12345zzzzzzz-C", "x"}) {
            calls.verify(pharmacist, unknown)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-found");
        }
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update()).isInstanceOf(DataAccessException.class);
    }

    private void letTimePass() {
        jdbc.sql("""
                update prescription set issued_at = issued_at - interval '6 days', expires_at = expires_at - interval '6 days'
                where id = :id""").param("id", id).update();
    }

    private String code(UUID prescription) {
        return jdbc.sql("select code from prescription where id = :id")
                .param("id", prescription)
                .query(String.class)
                .single();
    }
}
