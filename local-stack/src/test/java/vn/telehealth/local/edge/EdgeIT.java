package vn.telehealth.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.supply.EdgePrograms;

/** What the real edge makes of requests, before it passes them on. */
class EdgeIT {

    private static final String TRACE = UUID.randomUUID().toString().replace("-", "");

    @TempDir
    private static Path folder;

    private static Recorder gateway;
    private static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                RunningEdge.programs().isPresent() || "required".equals(System.getenv("TELEHEALTH_TEST_EDGE")),
                "no edge here: apt-get install " + String.join(" ", EdgePrograms.PACKAGES));
        gateway = new Recorder();
        edge = RunningEdge.before(gateway.address(), folder, Map.of("TELEHEALTH_EDGE_PATIENCE", "1s"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (edge != null) {
            edge.close();
            gateway.close();
        }
    }

    @Test
    void speaksHttp2UnderACertificateOfTheAuthority() throws Exception {
        try (HttpClient client = edge.client(HttpClient.Version.HTTP_2)) {
            HttpResponse<String> answer = client.send(get("/api/slots").build(), BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Server")).hasValue("nginx");
        }
    }

    @Test
    void tellsTheGatewayWhoAsksAndNothingThatCallersSayOfThat() throws Exception {
        send(get("/api/slots")
                .header(Recorder.CASE, "forwarded")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "gopher")
                .header("Forwarded", "for=6.6.6.6")
                .header("Cookie", "a=b"));

        Recorder.Reached reached = gateway.of("forwarded");
        assertThat(reached.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(reached.headers().get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(reached.headers()).doesNotContainKeys("Forwarded", "Cookie");
        assertThat(reached.from())
                .as("an address that the gateway can tell from others")
                .isEqualTo("127.0.0.2");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/slots?day=1'%20OR%20'1'='1, GET, 403, request-refused",
        "/api/slots/1'%20OR%20'1'='1, GET, 403, request-refused",
        "/%61pi/slots, GET, 403, request-refused",
        "/api/slots%3Fa, GET, 403, request-refused",
        "/swagger-ui/index.html, GET, 404, not-found",
        "/api/slots, PATCH, 405, method-not-allowed",
        "/api/slots, TRACE, 405, method-not-allowed",
        "/actuator/prometheus, GET, 404, not-found",
        "/admin, GET, 404, not-found",
        "/edge/problems/not-found, GET, 404, not-found"
    })
    void answersWithProblemsAsTheGatewayDoes(String target, String method, int status, String code) throws Exception {
        HttpResponse<String> answer = send(get(target)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("Accept-Language", "vi"));

        assertProblem(answer, status, code);
        assertThat(json(answer).path("traceId").asString()).isEqualTo(TRACE);
        assertThat(json(answer).path("title").asString()).matches(".*[à-ỹ].*");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        HttpResponse<String> answer = send(get("/api/appointments")
                .header("Content-Type", "application/json; charset=windows-1258")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void letsPathsHoldSpacesAndLettersOfAllLanguages() throws Exception {
        String path = "/api/icd10/vi%C3%AAm%20h%E1%BB%8Dng";

        assertThat(send(get(path).header(Recorder.CASE, "path")).statusCode()).isEqualTo(200);
        assertThat(gateway.of("path").target()).isEqualTo("GET " + path);
    }

    /** A problem from behind is found in the edge's log, and the other way round. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01"
            })
    void tellsTheGatewayTheTraceOfItsLog(String given) throws Exception {
        HttpRequest.Builder request = get("/api/slots").header(Recorder.CASE, "trace");
        send(given.isEmpty() ? request : request.header("traceparent", given));

        String told = gateway.of("trace").headers().getFirst("traceparent");
        assertThat(told).matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01");
        assertThat(told.equals(given)).isEqualTo(given.startsWith("00-0af"));
        logged("\"trace\":\"" + told.substring(3, 35) + "\"");
    }

    @Test
    void mindsNoCookiesOfOthers() throws Exception {
        assertThat(send(get("/api/slots").header("Cookie", "chat={{1+1}}; q=1' OR '1'='1"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void boundsWhatARequestMayCarry() throws Exception {
        String long9k = "a".repeat(9_000);
        HttpResponse<String> large = send(post("/api/appointments", "x".repeat(300 * 1024)));
        HttpResponse<String> address = send(get("/api/slots?q=" + long9k));
        HttpResponse<String> head = send(get("/api/slots").header("X-Long", long9k + long9k));
        HttpResponse<String> deep = send(post("/api/appointments", "[".repeat(200) + "]".repeat(200)));
        HttpResponse<String> broken = send(post("/api/appointments", "{\"a\":"));
        HttpResponse<String> upload = send(HttpRequest.newBuilder(edge.url("/api/formulary/import"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("a,b\n".repeat(100_000))));

        assertProblem(large, 413, "body-too-large");
        assertProblem(address, 414, "address-too-long");
        assertProblem(head, 431, "head-too-large");
        assertProblem(deep, 400, "invalid-request");
        assertProblem(broken, 400, "invalid-request");
        assertThat(upload.statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void hangsUpOnSlowClients() throws Exception {
        try (SSLSocket head = edge.connect();
                SSLSocket body = edge.connect()) {
            head.getOutputStream().write("GET /api/slots HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            body.getOutputStream()
                    .write(("POST /api/slots HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(closed(head)).isTrue();
            assertThat(closed(body)).isTrue();
        }
    }

    @Test
    void logsNoQuery() throws Exception {
        send(get("/api/icd10?q=vi%C3%AAm%20h%E1%BB%8Dng%20secret"));
        send(get("/api/verify/SECRET-CODE"));
        send(get("/api/icd10?q=secret'%20OR%20'1'='1").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(logged(
                        "\"path\":\"/api/icd10\"",
                        "\"path\":\"/api/verify\"",
                        TRACE + "\",\"method\":\"GET\",\"path\":\"/api/icd10\""))
                .doesNotContainIgnoringCase("secret");
    }

    @Test
    void saysSoWhenTheGatewayIsAway() throws Exception {
        try (Recorder away = new Recorder()) {
            String address = away.address();
            away.close();
            edge.close();
            edge = RunningEdge.before(address, folder, Map.of());

            HttpResponse<String> answer = send(get("/api/slots"));

            assertProblem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        } finally {
            edge.close();
            edge = RunningEdge.before(gateway.address(), folder, Map.of("TELEHEALTH_EDGE_PATIENCE", "1s"));
        }
    }

    /** The log once it has these: nginx writes after it has answered. */
    private static String logged(String... words) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Files.readString(edge.log()),
                        log -> Stream.of(words).allMatch(log::contains));
    }

    private static boolean closed(SSLSocket socket) {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static HttpRequest.Builder get(String target) {
        return HttpRequest.newBuilder(edge.url(target))
                .header("User-Agent", "telehealth/1")
                .header("Accept", "*/*");
    }

    private static HttpRequest.Builder post(String target, String json) {
        return get(target).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = edge.client(HttpClient.Version.HTTP_1_1)) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
