package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API documents do not know comes no further than here. */
@TestPropertySource(properties = "telehealth.gateway.limits.misses.requests=1000")
class ContractIT extends Edge {

    @DynamicPropertySource
    static void auditLogIsUp(DynamicPropertyRegistry registry) {
        registry.add("test.audit-log", AUDIT_LOG::baseUrl);
    }

    /** @param query every parameter that the document names */
    record Documented(String method, String path, String query, String contentType) {

        /** A spelling that routes and services take for the same. */
        String disguised() {
            return path.replaceFirst("^/api/", "/%61pi/");
        }
    }

    /** Of every document that there is, so that a new service cannot be forgotten, neither here nor among the routes. */
    static List<Documented> operations() throws IOException {
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(Path.of("../docs/openapi"))) {
            return files.map(json::readTree)
                    .flatMap(document -> document.path("paths").properties().stream())
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(operation -> documented(path.getKey(), operation.getKey(), operation.getValue())))
                    .toList();
        }
    }

    private static Documented documented(String path, String method, JsonNode operation) {
        List<String> types = List.copyOf(operation.at("/requestBody/content").propertyNames());
        return new Documented(
                method.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()),
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .map(parameter -> parameter.path("name").asString() + "=1")
                        .collect(Collectors.joining("&")),
                types.isEmpty() ? "" : types.getFirst());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsEveryDocumentedOperationThrough(Documented operation) throws Exception {
        HttpRequest.Builder request = request(operation.path() + "?" + operation.query(), patient());
        if (operation.contentType().isEmpty()) {
            request.method(operation.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", operation.contentType() + "; charset=UTF-8")
                    .method(operation.method(), BodyPublishers.ofString("{}"));
        }

        assertThat(send(request).statusCode()).isEqualTo(200);
        assertThat(routed()).isOne();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesAParameterThatTheDocumentDoesNotName(Documented operation) throws Exception {
        for (String path : List.of(operation.path(), operation.disguised())) {
            HttpResponse<String> answer = send(
                    request(path + "?isAdmin=true", patient()).method(operation.method(), BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("invalid-request", "\"isAdmin\"", "unknown-parameter");
        }
        assertThat(routed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/appointments/x/y/z",
                "/%61pi/appointments/x/y/z",
                "/ap%69/appointment%73/x/y/z",
                "/api/slots/",
                "/api/slots.json",
                "/api/prescriptions/x/verify",
                "/api/audit",
                "/api/pharmacies/x/actuator"
            })
    void knowsNoOtherPath(String path) throws Exception {
        HttpResponse<String> answer = send(request(path, patient()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("not-found");
        assertThat(routed()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DELETE; /api/appointments; GET, HEAD, POST",
                "POST; /api/patients/me; GET, HEAD, PUT",
                "OPTIONS; /api/slots; GET, HEAD",
                "GET; /api/prescriptions/verify; POST",
                "DELETE; /api/prescriptions/verify; POST",
                "DELETE; /%61pi/appointments; GET, HEAD, POST"
            })
    void namesTheMethodsThatThereAre(String method, String path, String allowed) throws Exception {
        HttpResponse<String> answer = send(request(path, patient()).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("method-not-allowed");
        assertThat(answer.headers().allValues("Allow").toString().split("[\\[\\], ]+"))
                .filteredOn(name -> !name.isEmpty())
                .containsExactlyInAnyOrder(allowed.split(", "));
        assertThat(routed()).isZero();
    }

    @Test
    void letsHeadsBeAskedForWhereThereIsAGet() throws Exception {
        assertThat(send(request("/api/slots", patient()).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(routed()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/appointments, text/plain, 415",
        "/api/appointments, application/xml, 415",
        "/%61pi/appointments, application/xml, 415",
        "/api/appointments, nonsense, 415",
        "/api/appointments, multipart/form-data; boundary=b, 415",
        "/api/prescriptions/verify, multipart/form-data; boundary=b, 200",
        "/api/formulary/import, application/json, 415",
        "/api/examinations/8/complete, application/json, 415"
    })
    void knowsTheMediaTypesOfABody(String path, String type, int status) throws Exception {
        HttpResponse<String> answer =
                send(request(path, patient()).header("Content-Type", type).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(routed()).isEqualTo(status == 200 ? 1 : 0);
        if (status == 415) {
            assertThat(answer.body()).contains("unsupported-media-type");
        }
    }

    @Test
    void refusesABodyThatSaysNotWhatItIs() throws Exception {
        assertThat(send(request("/api/appointments", patient()).POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send(request("/api/examinations/8/complete", patient()).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAParameterThatIsGivenTwice() throws Exception {
        HttpResponse<String> answer =
                send(request("/api/slots?limit=5&limit=500", patient()).header("Accept-Language", "vi"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"limit\"", "repeated-parameter", "chỉ được gửi một lần");
        assertThat(routed()).isZero();
    }

    @Test
    void showsNoNameAgainThatCanBeNone() throws Exception {
        HttpResponse<String> answer = send(request("/api/slots?%3Cscript%3E=1", patient()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"query\"").doesNotContain("script");
    }

    @Test
    void asksForATokenFirst() throws Exception {
        assertThat(send(request("/api/appointments/x/y/z")).statusCode()).isEqualTo(401);
        assertThat(send(request("/api/slots?isAdmin=true")).statusCode()).isEqualTo(401);
    }
}
