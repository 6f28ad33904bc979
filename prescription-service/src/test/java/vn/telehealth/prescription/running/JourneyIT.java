package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.running.Ward.paracetamol;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;

/** One prescription goes the whole way. */
class JourneyIT extends RunningService {

    private Calls calls;
    private UUID physician;
    private Visit visit;
    private UUID id;
    private Pharmacist pharmacist;

    @BeforeEach
    void aPlanHasBecomeADraft() {
        calls = new Calls(http);
        physician = ward.physician();
        visit = ward.visit(physician, paracetamol(5));
        id = ward.prescription(visit);
        pharmacist = ward.pharmacist();
    }

    @Test
    void isSignedVerifiedAndDispensedOnce() {
        calls.issue(physician, id, 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.code")
                .value(String.class, code -> assertThat(code).matches("^12345[0-9a-z]{7}-C$"))
                .jsonPath("$.status")
                .isEqualTo("issued");
        calls.verify(pharmacist, id.toString())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(true)
                .jsonPath("$.status")
                .isEqualTo("issued")
                .jsonPath("$.physicianDetails.name")
                .isEqualTo("Nguyễn Thị Lan")
                .jsonPath("$.prescription")
                .doesNotExist();

        calls.dispense(pharmacist, id, Calls.newKey(), sale())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("used");
        calls.dispense(pharmacist, id, Calls.newKey(), sale())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("prescription-state")
                .jsonPath("$.prescriptionStatus")
                .isEqualTo("used");

        calls.verify(pharmacist, id.toString())
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.status")
                .isEqualTo("used");
    }

    @Test
    void issuingTellsTheSagaThatNothingRemains() {
        calls.issue(physician, id, 1).expectStatus().isOk();

        assertThat(ward.events(visit.appointmentId(), "prescription.created.v1"))
                .singleElement()
                .asString()
                .contains("\"remainingDrafts\":0", visit.patientId().toString())
                .doesNotContain("Hương");
    }

    @Test
    void aSecondFactorThatIsNotFreshIsChallenged() {
        calls.issue(TestTokens.physician(physician).authenticatedAgo(Duration.ofMinutes(6)), id, 1, Calls.newKey())
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .value(
                        HttpHeaders.WWW_AUTHENTICATE,
                        challenge -> assertThat(challenge).contains("insufficient_user_authentication", "aal2"));

        calls.issue(TestTokens.physician(physician).aal1(), id, 1, Calls.newKey())
                .expectStatus()
                .isUnauthorized();
        assertThat(ward.status(id)).isEqualTo("DRAFT");
    }

    @Test
    void theScannedCodeShowsTheSignedContent() {
        calls.issue(physician, id, 1).expectStatus().isOk();

        calls.post(TestTokens.pharmacy(pharmacist.pharmacyId()), "/api/prescriptions/verify", Map.of("qr", ward.qr(id)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(true)
                .jsonPath("$.signature.valid")
                .isEqualTo(true)
                .jsonPath("$.signature.certificateStatus")
                .isEqualTo("good")
                .jsonPath("$.prescription.patient.name")
                .isEqualTo("Trần Thị Hương")
                .jsonPath("$.prescription.diagnoses[0].text")
                .isEqualTo("Bệnh J02.9")
                .jsonPath("$.prescription.lines[0].quantityText")
                .isEqualTo("10")
                .jsonPath("$.prescription.lines[0].use")
                .isEqualTo("Uống, mỗi lần 1 viên, ngày 2 lần, sau ăn, trong 5 ngày");
    }

    @Test
    void anAlteredCodeIsRefused() {
        calls.issue(physician, id, 1).expectStatus().isOk();
        String qr = ward.qr(id);
        char last = qr.charAt(qr.length() - 1);
        String altered = qr.substring(0, qr.length() - 1) + (last == 'A' ? 'B' : 'A');

        calls.post(TestTokens.pharmacy(pharmacist.pharmacyId()), "/api/prescriptions/verify", Map.of("qr", altered))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("qr-refused");
    }

    @Test
    void patientAndPhysicianGetDocumentPaperAndCode() {
        calls.issue(physician, id, 1).expectStatus().isOk();
        String patient = TestTokens.patient(visit.patientId()).bearer();

        byte[] pdf = file(patient, "/pdf", MediaType.APPLICATION_PDF_VALUE);

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(file(patient, "/pdf", MediaType.APPLICATION_PDF_VALUE)).isEqualTo(pdf);
        assertThat(text(patient, "/qr", MediaType.TEXT_PLAIN_VALUE)).isEqualTo(ward.qr(id));
        assertThat(file(patient, "/qr", MediaType.IMAGE_PNG_VALUE)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(text(patient, "/qr", "image/svg+xml")).contains("<svg");
        assertThat(text(patient, "/document", MediaType.APPLICATION_JSON_VALUE))
                .contains("\"name\":\"Trần Thị Hương\"");
        assertThat(text(patient, "/signature", "application/jose")).contains("..");
    }

    private Map<String, Object> sale() {
        return Map.of("pharmacistId", pharmacist.id(), "qr", ward.qr(id));
    }

    private String text(String bearer, String path, String type) {
        return new String(file(bearer, path, type), StandardCharsets.UTF_8);
    }

    private byte[] file(String bearer, String path, String type) {
        byte[] body = http.get()
                .uri("/api/prescriptions/" + id + path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header(HttpHeaders.ACCEPT, type)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body);
    }
}
