package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.telehealth.prescription.application.issue.CompleteProofs;
import vn.telehealth.prescription.application.saga.FollowPhysicians;
import vn.telehealth.prescription.domain.SignerIdentity;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.document.SignedPaper;
import vn.telehealth.prescription.domain.document.SignedStore;
import vn.telehealth.prescription.signing.PhysicianKeys;
import vn.telehealth.test.token.TestTokens;

/** All that bears the physician's signature is made while she issues; what the authority adds may come later. */
class ProofsIT extends RunningService {

    @Autowired
    private CompleteProofs proofs;

    @Autowired
    private PhysicianKeys keys;

    @Autowired
    private SignedStore store;

    @Autowired
    private FollowPhysicians physicians;

    private Calls calls;
    private UUID physician;
    private SignerIdentity signer;
    private Visit visit;
    private UUID id;

    @BeforeEach
    void thereIsADraft() {
        calls = new Calls(http);
        physician = ward.physician();
        signer = new SignerIdentity(physician, "Nguyễn Thị Lan", "012345/ĐNA-CCHN", "Bệnh viện Đa khoa Đồng Nai");
        visit = ward.visit(physician, Ward.paracetamol(5));
        id = ward.prescription(visit);
    }

    @Test
    void thePaperIsMadeByIssuingAndReadingItSignsNothing() {
        calls.issue(physician, id, 1).expectStatus().isOk();
        assertThat(paper().stamped()).isTrue();
        assertThat(waits()).isFalse();

        withoutToken(() -> assertThat(download()).isEqualTo(paper().pdf()));
    }

    @Test
    void proofsThatWereMissingAreAddedWithoutAKey() throws IOException {
        issueWithoutAuthority();
        SignedPaper bare = paper();
        String signature = column("jws");
        assertThat(bare.stamped()).isFalse();
        assertThat(column("missing")).contains("TIME_STAMP", "CERTIFICATE_STATUS");

        withoutToken(this::awaitProofs);

        assertThat(column("missing")).isEqualTo("{}");
        assertThat(column("jws")).isEqualTo(signature);
        assertThat(paper().stamped()).isTrue();
        assertThat(paper().pdf()).isNotEqualTo(bare.pdf()).isEqualTo(download());
        assertThat(signedPart(paper())).isEqualTo(signedPart(bare));
    }

    @Test
    void whileTheAuthorityIsAwayTheyStayWanted() throws IOException {
        keys.of(signer);
        AUTHORITY.stop();
        try {
            calls.issue(physician, id, 1).expectStatus().isOk();
            proofs.run();
            assertThat(waits()).isTrue();
            assertThat(download()).isEqualTo(paper().pdf());
        } finally {
            AUTHORITY.startAgain();
        }
        awaitProofs();
        assertThat(paper().stamped()).isTrue();
    }

    /** What was issued may have been dispensed, and has to be provable for years, whatever became of it. */
    @Test
    void aPrescriptionThatWasRevokedMeanwhileIsProvedAndStaysRevoked() throws IOException {
        issueWithoutAuthority();
        calls.post(
                        TestTokens.physician(physician),
                        "/api/prescriptions/" + id + "/revoke",
                        Map.of("reasonCode", "wrong-dose"))
                .expectStatus()
                .isOk();

        awaitProofs();

        assertThat(paper().stamped()).isTrue();
        assertThat(ward.status(id)).isEqualTo("REVOKED");
        assertThat(ward.events(visit.appointmentId(), "prescription.revoked.v1"))
                .hasSize(1);
    }

    @Test
    void aCertificateThatWasRevokedBeforeAnythingProvedTheSignatureEndsThePrescription() throws IOException {
        issueWithoutAuthority();
        SignedPaper bare = paper();
        AUTHORITY.revoke(keys.of(signer).chain().getFirst());

        awaitProofs();

        assertThat(paper().pdf()).isEqualTo(bare.pdf());
        assertThat(column("missing")).isEqualTo("{TIME_STAMP}");
        assertThat(ward.events(visit.appointmentId(), "prescription.revoked.v1"))
                .singleElement()
                .asString()
                .contains("certificate-revoked");
        calls.post(
                        TestTokens.pharmacy(ward.pharmacist().pharmacyId()),
                        "/api/prescriptions/verify",
                        Map.of("qr", ward.qr(id)))
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.signature.certificateStatus")
                .isEqualTo("revoked");
    }

    @Test
    void aPhysicianWhoseCertificateWasRevokedSignsAgainOnceReinstated() {
        AUTHORITY.revoke(keys.of(signer).chain().getFirst());

        calls.issue(physician, id, 1)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("signing-refused")
                .jsonPath("$.reason")
                .isEqualTo("certificate-revoked");
        physicians.suspended(physician);
        physicians.reinstated(physician);

        calls.issue(physician, id, 1).expectStatus().isOk();
    }

    @Test
    void aFirstSignatureWithoutTheAuthorityIsToBeTriedAgainLater() throws IOException {
        AUTHORITY.stop();
        try {
            Calls.comeBackLater(calls.issue(physician, id, 1), "unavailable");
            assertThat(ward.status(id)).isEqualTo("DRAFT");
        } finally {
            AUTHORITY.startAgain();
        }
        await().untilAsserted(() -> calls.issue(physician, id, 1).expectStatus().isOk());
    }

    private void issueWithoutAuthority() throws IOException {
        keys.of(signer);
        AUTHORITY.stop();
        try {
            calls.issue(physician, id, 1).expectStatus().isOk();
        } finally {
            AUTHORITY.startAgain();
        }
    }

    private void awaitProofs() {
        await().untilAsserted(() -> {
            proofs.run();
            assertThat(waits()).isFalse();
        });
    }

    private void withoutToken(Runnable work) {
        byte[] message = {1};
        keys.of(signer).sign(message);
        TOKEN.takeAway();
        try {
            work.run();
        } finally {
            TOKEN.giveBack();
        }
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(keys.of(signer).sign(message)).hasSize(64));
    }

    private boolean waits() {
        return jdbc.sql("select exists (select from proof_wanted where prescription_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private SignedPaper paper() {
        return store.paper(id).orElseThrow();
    }

    private byte[] download() {
        return Objects.requireNonNull(
                calls.get(TestTokens.patient(visit.patientId()), "/api/prescriptions/{id}/pdf", id)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static byte[] signedPart(SignedPaper paper) {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            return document.getLastSignatureDictionary().getSignedContent(paper.pdf());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String column(String name) {
        return jdbc.sql("select " + name + "::text from signed_document where prescription_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
