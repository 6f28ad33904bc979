package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;

/** A prescription says of the patient what the register knew when it was issued, and goes on saying it. */
class FrozenSummaryIT extends RunningService {

    private static final String BEFORE = """
            {"patientId": "%s", "version": 3, "profile": {"legalName": "Lý Thị Mai", "sex": "FEMALE",
             "birthDate": "1991-04-12", "address": "Số 1 phố Cũ, Hà Nội", "telephone": "+84912345678",
             "cccd": "001191012345", "insuranceCard": "GD4010123456789", "guardian": null,
             "allergies": [{"substance": "Penicillin", "atc": "J01C"}, {"substance": "Hải sản", "atc": null}],
             "weight": {"kg": 52.50, "measuredOn": "2026-11-20"}}, "warnings": []}""";
    private static final String AFTER = """
            {"patientId": "%s", "version": 4, "profile": {"legalName": "Lý Thị Mai Anh", "sex": "FEMALE",
             "birthDate": "1991-04-13", "address": "Số 2 phố Mới, Huế", "telephone": "+84912345678",
             "cccd": "046191012345", "insuranceCard": "DN4010123456789", "guardian": null,
             "allergies": [{"substance": "Aspirin", "atc": "N02BA01"}],
             "weight": {"kg": 60.00, "measuredOn": "2026-11-23"}}, "warnings": []}""";
    private static final String FROZEN =
            "\"patient\":{\"address\":\"Số 1 phố Cũ, Hà Nội\",\"allergies\":[{\"atc\":\"J01C\",\"substance\":\"Penicillin\"},"
                    + "{\"substance\":\"Hải sản\"}],\"birthDate\":\"1991-04-12\",\"id\":\"%s\",\"insuranceCard\":\"GD4010123456789\","
                    + "\"name\":\"Lý Thị Mai\",\"personalId\":\"001191012345\",\"sex\":\"FEMALE\",\"weightKg\":\"52.5\"}";

    @Test
    void aProfileThatChangesLaterChangesNothingThatWasIssued() {
        Calls calls = new Calls(http);
        UUID physician = ward.physician();
        Visit visit = ward.visit(physician, Ward.paracetamol(5));
        UUID id = ward.prescription(visit);
        NEIGHBOURS.profile(visit.patientId(), BEFORE.formatted(visit.patientId()));
        calls.issue(physician, id, 1).expectStatus().isOk();
        Pharmacist pharmacist = ward.pharmacist();
        Map<String, String> issued = everythingSaid(visit, id, pharmacist);
        assertThat(issued.get("/document")).contains(FROZEN.formatted(visit.patientId()));

        NEIGHBOURS.profile(visit.patientId(), AFTER.formatted(visit.patientId()));

        assertThat(everythingSaid(visit, id, pharmacist)).isEqualTo(issued);
        assertThat(replacement(calls, visit, id)).contains("\"substance\":\"Aspirin\"", "Lý Thị Mai Anh");
    }

    /** Files as patients read them, and both answers that pharmacies get. */
    private Map<String, String> everythingSaid(Visit visit, UUID id, Pharmacist pharmacist) {
        Map<String, String> said = new LinkedHashMap<>();
        String patient = TestTokens.patient(visit.patientId()).bearer();
        said.put("/document", text(file(patient, id, "/document", MediaType.APPLICATION_JSON_VALUE)));
        said.put("/signature", text(file(patient, id, "/signature", MediaType.APPLICATION_JSON_VALUE)));
        said.put("/pdf", Arrays.toString(file(patient, id, "/pdf", MediaType.APPLICATION_PDF_VALUE)));
        said.put("/qr", text(file(patient, id, "/qr", MediaType.TEXT_PLAIN_VALUE)));
        Calls calls = new Calls(http);
        said.put("verify", text(body(calls.verify(pharmacist, id.toString()))));
        String scanned = text(body(calls.post(
                TestTokens.pharmacy(pharmacist.pharmacyId()), "/api/prescriptions/verify", Map.of("qr", ward.qr(id)))));
        assertThat(scanned).contains("Penicillin", "Hải sản", "Lý Thị Mai");
        said.put("scan", scanned);
        return said;
    }

    private String replacement(Calls calls, Visit visit, UUID id) {
        calls.post(
                        TestTokens.physician(visit.physicianId()),
                        "/api/prescriptions/" + id + "/replacement",
                        DraftsIT.body("PARA-500-TAB", 4))
                .expectStatus()
                .isCreated();
        UUID successor = ward.prescriptions(visit).getLast();
        calls.issue(visit.physicianId(), successor, 1).expectStatus().isOk();
        String patient = TestTokens.patient(visit.patientId()).bearer();
        return text(file(patient, successor, "/document", MediaType.APPLICATION_JSON_VALUE));
    }

    private byte[] file(String bearer, UUID id, String path, String type) {
        return body(http.get()
                .uri("/api/prescriptions/" + id + path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header(HttpHeaders.ACCEPT, type)
                .exchange());
    }

    private static byte[] body(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBody());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
