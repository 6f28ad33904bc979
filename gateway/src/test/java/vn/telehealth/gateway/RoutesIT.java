package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Which service is asked, and in which trace. */
class RoutesIT extends Edge {

    @DynamicPropertySource
    static void auditLogIsUp(DynamicPropertyRegistry registry) {
        registry.add("test.audit-log", AUDIT_LOG::baseUrl);
    }

    static Stream<Arguments> routes() {
        return Stream.of(
                arguments("/api/facilities?limit=1", APPOINTMENT),
                arguments("/api/physicians/me/credential", APPOINTMENT),
                arguments("/api/slots", APPOINTMENT),
                arguments("/api/appointments", APPOINTMENT),
                arguments("/api/patients/me", MEDICAL_RECORDS),
                arguments("/api/examinations", EXAMINATION),
                arguments("/api/icd10/J02.9", EXAMINATION),
                arguments("/api/prescriptions", PRESCRIPTION),
                arguments("/api/prescriptions/verify/x", PRESCRIPTION),
                arguments("/api/verify/x", PRESCRIPTION),
                arguments("/api/formulary", PRESCRIPTION),
                arguments("/api/pharmacies", PRESCRIPTION),
                arguments("/api/audit/records", AUDIT_LOG));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksTheServiceThatThePathBelongsToInTheCallersTrace(String path, WireMockServer service) throws Exception {
        String traceId = UUID.randomUUID().toString().replace("-", "");

        int status = send(request(path, patient()).header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"))
                .statusCode();

        assertThat(status).isEqualTo(200);
        service.verify(
                1, getRequestedFor(urlEqualTo(path)).withHeader("traceparent", containing("00-" + traceId + "-")));
        assertThat(routed()).as("no other is asked").isOne();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("appointment", APPOINTMENT),
                arguments("medical-records", MEDICAL_RECORDS),
                arguments("examination", EXAMINATION),
                arguments("prescription", PRESCRIPTION),
                arguments("audit-log", AUDIT_LOG));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void fetchesADocumentFromItsService(String name, WireMockServer service) throws Exception {
        assertThat(send(request("/v3/api-docs/" + name)).statusCode()).isEqualTo(200);

        service.verify(1, getRequestedFor(urlEqualTo("/v3/api-docs")));
        assertThat(routed()).as("no other is asked").isOne();
    }
}
