package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.telehealth.events.Topics;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.server.RealServers;
import vn.telehealth.test.server.RedisServer;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** The gateway with real Redis and Kafka before services that answer as a test says, each its own server; that of the audit log is down. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "telehealth.gateway.limits.redis-uri=${test.own-redis:${test.redis}}",
            "telehealth.gateway.services.audit-log=${test.audit-log:http://127.0.0.1:10}"
        })
@ContextConfiguration(initializers = RealServers.class)
abstract class Edge {

    static final int USER_BOUND = 30;
    static final int CLIENT_BOUND = 40;
    static final int MISS_BOUND = 5;
    static final Duration REQUEST_TIME = Duration.ofSeconds(3);
    /** As long as an orchestrator waits for health by default. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    static final WireMockServer APPOINTMENT = service();
    static final WireMockServer EXAMINATION = service();
    static final WireMockServer PRESCRIPTION = service();
    static final WireMockServer MEDICAL_RECORDS = service();
    /** Down, but for {@link RoutesIT}. */
    static final WireMockServer AUDIT_LOG = service();

    private static final List<WireMockServer> SERVICES =
            List.of(APPOINTMENT, EXAMINATION, PRESCRIPTION, MEDICAL_RECORDS, AUDIT_LOG);

    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private CircuitBreakerRegistry circuits;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("telehealth.gateway.services.appointment", APPOINTMENT::baseUrl);
        registry.add("telehealth.gateway.services.examination", EXAMINATION::baseUrl);
        registry.add("telehealth.gateway.services.prescription", PRESCRIPTION::baseUrl);
        registry.add("telehealth.gateway.services.medical-records", MEDICAL_RECORDS::baseUrl);
        registry.add("test.redis", RedisServer::uri);
        registry.add("telehealth.gateway.limits.user.requests", () -> USER_BOUND);
        registry.add("telehealth.gateway.limits.client.requests", () -> CLIENT_BOUND);
        // Slow to refill, so that a slow machine counts the same.
        registry.add("telehealth.gateway.limits.user.per", () -> "30m");
        registry.add("telehealth.gateway.limits.client.per", () -> "30m");
        registry.add("telehealth.gateway.limits.misses.requests", () -> MISS_BOUND);
        registry.add("telehealth.gateway.cors.allowed-origins", () -> "https://app.telehealth.test");
        registry.add("telehealth.gateway.hygiene.request-time", REQUEST_TIME::toString);
        registry.add("spring.cloud.gateway.server.webflux.httpclient.response-timeout", () -> "3s");
    }

    @BeforeEach
    void circuitsAreClosed() {
        circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @BeforeEach
    void servicesAnswer() {
        for (WireMockServer service : SERVICES) {
            service.resetAll();
            service.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        }
    }

    /** Calls that the circuit breaker of the service took for its failures. */
    int failures(String service) {
        return circuits.circuitBreaker(service).getMetrics().getNumberOfFailedCalls();
    }

    /** How many requests came through to any service. */
    static int routed() {
        return SERVICES.stream()
                .mapToInt(service -> service.getAllServeEvents().size())
                .sum();
    }

    /** A patient at a client of her own, so that tests use nothing up of each other's bounds. */
    static TokenBuilder patient() {
        return TestTokens.patient(UUID.randomUUID()).claim("azp", "client-" + UUID.randomUUID());
    }

    static TokenBuilder physician() {
        return TestTokens.physician(UUID.randomUUID()).claim("azp", "client-" + UUID.randomUUID());
    }

    private static WireMockServer service() {
        WireMockServer service = new WireMockServer(options().dynamicPort().containerThreads(120));
        service.start();
        return service;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    HttpRequest.Builder request(String path, TokenBuilder token) {
        return request(path).header("Authorization", token.bearer());
    }

    /** To the port for those who watch the gateway. */
    HttpRequest.Builder watching(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** The status of what is told in this time. */
    int health(String group, Duration patience) throws IOException, InterruptedException {
        return send(watching("/actuator/health/" + group).timeout(patience)).statusCode();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Records of the audit topic, those that hold all of these words. */
    static List<Refusal> audited(String... words) {
        return TestEvents.read(Topics.AUDIT).stream()
                .filter(record -> List.of(words).stream().allMatch(record.value()::contains))
                .map(Refusal::of)
                .toList();
    }
}
