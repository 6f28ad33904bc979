package vn.telehealth.audit.rest;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.audit.AuditServiceTest;
import vn.telehealth.test.openapi.OpenApiDocument;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AuditServiceTest
class AccessRulesIT {

    private static final String ID = UUID.randomUUID().toString();

    @Autowired
    private RestTestClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/audit/records",
                "/api/audit/records/0",
                "/api/audit/proofs/inclusion/0",
                "/api/audit/proofs/consistency?from=1",
                "/api/audit/checkpoints",
                "/api/audit/export",
                "/api/audit/export/proof"
            })
    void onlyAuditorsReadTheLog(String uri) {
        for (var other : List.of(
                TestTokens.patient(UUID.randomUUID()),
                TestTokens.physician(UUID.randomUUID()),
                TestTokens.pharmacy(UUID.randomUUID()),
                TestTokens.admin())) {
            expect(uri, other.scope("audit:read"), HttpStatus.FORBIDDEN);
        }
        expect(uri, TestTokens.auditor().withoutScope("audit:read"), HttpStatus.FORBIDDEN);
        client.get().uri(uri).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void onlyPatientsSeeAccessesToTheirData() {
        var uri = "/api/audit/patients/me/accesses";

        expect(uri, TestTokens.patient(UUID.randomUUID()), HttpStatus.OK);
        expect(uri, TestTokens.patient(UUID.randomUUID()).withoutScope("records:read"), HttpStatus.FORBIDDEN);
        expect(uri, TestTokens.physician(UUID.randomUUID()), HttpStatus.FORBIDDEN);
        expect(uri, TestTokens.auditor().scope("records:read"), HttpStatus.FORBIDDEN);
    }

    @Test
    void everyAccountGetsThePublicKey() {
        expect("/api/audit/public-key", TestTokens.patient(UUID.randomUUID()), HttpStatus.OK);
        expect("/api/audit/public-key", TestTokens.auditor(), HttpStatus.OK);
        client.get().uri("/api/audit/public-key").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whatIsNotThereIsRefused() {
        expect("/api/audit/records/" + ID, TestTokens.auditor(), HttpStatus.NOT_FOUND);
        expect("/api/audit/records/not-an-id", TestTokens.auditor(), HttpStatus.NOT_FOUND);
        expect("/api/audit/records?limit=201", TestTokens.auditor(), HttpStatus.BAD_REQUEST);
        expect("/api/audit/records?from=yesterday", TestTokens.auditor(), HttpStatus.BAD_REQUEST);
        expect("/api/audit/export?from=5&to=4", TestTokens.auditor(), HttpStatus.BAD_REQUEST);
        expect("/api/audit/export?to=99999999", TestTokens.auditor(), HttpStatus.BAD_REQUEST);
        expect("/api/audit/proofs/consistency?from=99999999", TestTokens.auditor(), HttpStatus.BAD_REQUEST);
    }

    @Test
    void theApiDocumentFitsTheCode() {
        OpenApiDocument.verify(client, "audit-log");
    }

    private void expect(String uri, TokenBuilder token, HttpStatus status) {
        client.get()
                .uri(uri)
                .header("Authorization", token.bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
