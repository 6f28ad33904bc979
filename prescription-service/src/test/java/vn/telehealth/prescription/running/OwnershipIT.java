package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.RequestBodySpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** The right role is not enough: to strangers another's prescription is not there. Whose it is gets on with the very same call. */
class OwnershipIT extends RunningService {

    private Calls calls;
    private UUID physician;
    private Visit visit;
    private UUID issued;
    private UUID draft;

    @BeforeEach
    void aPrescriptionIsIssuedAndAnotherDrafted() {
        calls = new Calls(http);
        physician = ward.physician();
        visit = ward.visit(physician, Ward.paracetamol(5));
        issued = ward.prescription(visit);
        calls.issue(physician, issued, 1).expectStatus().isOk();
        draft = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/document", "/signature", "/pdf", "/qr", "/versions"})
    void strangersReadNothing(String file) {
        String path = "/api/prescriptions/" + issued + file;

        isNotThere(calls.get(TestTokens.patient(UUID.randomUUID()), path), issued, 1);
        isNotThere(calls.get(TestTokens.physician(ward.physician()), path), issued, 2);

        calls.get(TestTokens.patient(visit.patientId()), path).expectStatus().isOk();
        calls.get(TestTokens.physician(physician), path).expectStatus().isOk();
    }

    @ParameterizedTest
    @EnumSource
    void strangersChangeNothing(Change change) {
        UUID id = change == Change.REPLACE || change == Change.REVOKE ? issued : draft;
        String status = ward.status(id);
        long version = ward.version(id);

        isNotThere(asked(change, id, version, TestTokens.physician(ward.physician())), id, 1);
        assertThat(ward.status(id)).isEqualTo(status);
        assertThat(ward.version(id)).isEqualTo(version);

        asked(change, id, version, TestTokens.physician(physician))
                .expectStatus()
                .is2xxSuccessful();
    }

    private ResponseSpec asked(Change change, UUID id, long version, TokenBuilder who) {
        RequestBodySpec request = http.method(change.method)
                .uri("/api/prescriptions/" + id + change.path)
                .header(HttpHeaders.AUTHORIZATION, who.bearer())
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header("Idempotency-Key", Calls.newKey());
        return change.body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .body(change.body)
                        .exchange();
    }

    /** @param denials how many there are of this prescription by now */
    private void isNotThere(ResponseSpec answer, UUID id, long denials) {
        answer.expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("not-found");
        assertThat(denials(id)).as("audited denials").isEqualTo(denials);
    }

    private long denials(UUID id) {
        return jdbc.sql("""
                select count(*) from outbox where type = 'audit.operation.v1'
                    and payload like '%"access.denied"%' and payload like :object""").param("object", "%" + id + "%").query(Long.class).single();
    }

    /** What a physician does to a prescription. */
    enum Change {
        EDIT(HttpMethod.PUT, "", DraftsIT.body("PARA-500-TAB", 3)),
        DISCARD(HttpMethod.DELETE, "", Map.of()),
        ISSUE(HttpMethod.POST, "/issue", Map.of()),
        REPLACE(HttpMethod.POST, "/replacement", DraftsIT.body("PARA-500-TAB", 3)),
        REVOKE(HttpMethod.POST, "/revoke", Map.of("reasonCode", "wrong-dose"));

        private final HttpMethod method;
        private final String path;
        private final Map<String, Object> body;

        Change(HttpMethod method, String path, Map<String, Object> body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }
    }
}
