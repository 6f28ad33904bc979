package vn.telehealth.prescription.running;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Each call against everyone who may not make it. */
class AccessIT extends RunningService {

    private static final UUID ID = UUID.randomUUID();
    private static final String P = "/api/prescriptions/" + ID;

    private record Call(HttpMethod method, String path, String scope, List<String> allowed) {}

    private static final List<Call> CALLS = List.of(
            new Call(HttpMethod.GET, "/api/prescriptions", "prescriptions:read", List.of("patient", "physician")),
            new Call(HttpMethod.GET, P, "prescriptions:read", List.of("patient", "physician")),
            new Call(HttpMethod.GET, P + "/versions", "prescriptions:read", List.of("patient", "physician")),
            new Call(HttpMethod.GET, P + "/document", "prescriptions:read", List.of("patient", "physician")),
            new Call(HttpMethod.GET, P + "/signature", "prescriptions:read", List.of("patient", "physician")),
            new Call(HttpMethod.GET, P + "/pdf", "prescriptions:read", List.of("patient", "physician")),
            new Call(HttpMethod.GET, P + "/qr", "prescriptions:read", List.of("patient", "physician")),
            new Call(HttpMethod.POST, "/api/prescriptions", "prescriptions:write", List.of("physician")),
            new Call(HttpMethod.PUT, P, "prescriptions:write", List.of("physician")),
            new Call(HttpMethod.DELETE, P, "prescriptions:write", List.of("physician")),
            new Call(HttpMethod.POST, P + "/issue", "prescriptions:sign", List.of("physician")),
            new Call(HttpMethod.POST, P + "/revoke", "prescriptions:sign", List.of("physician")),
            new Call(HttpMethod.POST, P + "/replacement", "prescriptions:write", List.of("physician")),
            new Call(HttpMethod.GET, "/api/prescriptions/verify/" + ID, "prescriptions:verify", List.of("pharmacy")),
            new Call(HttpMethod.GET, "/api/verify/" + ID, "prescriptions:verify", List.of("pharmacy")),
            new Call(HttpMethod.POST, "/api/prescriptions/verify", "prescriptions:verify", List.of("pharmacy")),
            new Call(HttpMethod.POST, P + "/hold", "prescriptions:dispense", List.of("pharmacy")),
            new Call(HttpMethod.POST, P + "/release", "prescriptions:dispense", List.of("pharmacy")),
            new Call(HttpMethod.POST, P + "/dispense", "prescriptions:dispense", List.of("pharmacy")),
            new Call(HttpMethod.GET, "/api/pharmacies", "pharmacies:admin", List.of("admin")),
            new Call(HttpMethod.POST, "/api/pharmacies", "pharmacies:admin", List.of("admin")),
            new Call(HttpMethod.GET, "/api/pharmacies/" + ID, "pharmacies:admin", List.of("admin")),
            new Call(HttpMethod.POST, "/api/pharmacies/" + ID + "/credentials", "pharmacies:admin", List.of("admin")),
            new Call(HttpMethod.PUT, "/api/pharmacies/" + ID + "/active", "pharmacies:admin", List.of("admin")),
            new Call(HttpMethod.GET, "/api/pharmacies/" + ID + "/pharmacists", "pharmacies:admin", List.of("admin")),
            new Call(HttpMethod.POST, "/api/pharmacies/" + ID + "/pharmacists", "pharmacies:admin", List.of("admin")),
            new Call(HttpMethod.POST, "/api/formulary/import", "formulary:admin", List.of("admin")));

    @TestFactory
    Stream<DynamicTest> nobodyElseMay() {
        return CALLS.stream()
                .flatMap(call -> Stream.of("patient", "physician", "pharmacy", "admin", "auditor")
                        .filter(who -> !call.allowed().contains(who))
                        .map(who -> DynamicTest.dynamicTest(
                                who + " may not " + call.method() + " " + call.path(),
                                () -> expect(
                                        call, token(who).scope(call.scope()).bearer(), 403))));
    }

    @TestFactory
    Stream<DynamicTest> theRoleAloneIsNotEnough() {
        return CALLS.stream()
                .flatMap(call -> call.allowed().stream()
                        .map(who -> DynamicTest.dynamicTest(
                                who + " without scope may not " + call.method() + " " + call.path(),
                                () -> expect(
                                        call,
                                        token(who).withoutScope(call.scope()).bearer(),
                                        403))));
    }

    @TestFactory
    Stream<DynamicTest> nobodyGoesWithoutAToken() {
        return CALLS.stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.method() + " " + call.path(), () -> expect(call, "Bearer nonsense", 401)));
    }

    private void expect(Call call, String bearer, int status) {
        boolean csv = call.path().endsWith("/import");
        http.method(call.method())
                .uri(call.path())
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header(HttpHeaders.CONTENT_TYPE, csv ? "text/csv" : MediaType.APPLICATION_JSON_VALUE)
                .header("Idempotency-Key", Calls.newKey())
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static TokenBuilder token(String who) {
        return switch (who) {
            case "patient" -> TestTokens.patient(UUID.randomUUID());
            case "physician" -> TestTokens.physician(UUID.randomUUID());
            case "pharmacy" -> TestTokens.pharmacy(UUID.randomUUID());
            case "admin" -> TestTokens.admin();
            default -> TestTokens.auditor();
        };
    }
}
