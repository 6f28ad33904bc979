package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.patient.v1.PatientRegistered;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.server.RealServers;
import vn.telehealth.test.token.TestTokens;

/** One trace from the request through the outbox, Kafka and the consumer to the next event; logs tell its id. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, TracesIT.StructuredLogs.class})
@AutoConfigureRestTestClient
@ExtendWith(OutputCaptureExtension.class)
class TracesIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String traceId = UUID.randomUUID().toString().replace("-", "");
    private final String traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";

    @Autowired
    private RestTestClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reactions reactions;

    @Test
    void passesTheTraceOfARequestToItsEvents() {
        UUID patient = UUID.randomUUID();

        client.post()
                .uri("/things")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.patient(patient).bearer())
                .header("traceparent", traceparent)
                .header("Idempotency-Key", "key-" + patient)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\": \"a\", \"size\": 1}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(traceparentOf(patient)).startsWith("00-" + traceId);
        JsonNode event = payloadOf(patient);
        assertThat(event.at("/correlationId").asString()).isEqualTo(patient.toString());
        assertThat(event.at("/causationId").isMissingNode()).isTrue();
        assertThat(event.at("/actor/id").asString()).isEqualTo(patient.toString());
        assertThat(event.at("/sourceIp").asString()).isNotEmpty();
    }

    @Test
    void passesTheTraceOfAnEventToWhatFollowsFromIt(CapturedOutput output) {
        UUID patient = UUID.randomUUID();
        reactions.on(
                patient.toString(),
                () -> LoggerFactory.getLogger(TracesIT.class).info("consumed {}", patient));
        EventEnvelope<PatientRegistered> cause = TestEvents.envelope(new PatientRegistered(patient, 1));

        TestEvents.publish(cause, traceparent);

        await().atMost(Duration.ofSeconds(40)).until(() -> reactions.attempts(patient.toString()) == 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(traceparentOf(patient)).startsWith("00-" + traceId));
        JsonNode event = payloadOf(patient);
        assertThat(event.at("/causationId").asString()).isEqualTo(cause.id().toString());
        assertThat(event.at("/actor/id").asString()).isEqualTo(cause.actor().id());
        assertThat(event.at("/sourceIp").asString()).isEqualTo(cause.sourceIp());
        assertThat(line(output, "consumed " + patient).at("/traceId").asString())
                .isEqualTo(traceId);
    }

    @Test
    void tellsTheTraceToTheCallerAndInTheLogButNothingOfTheRow(CapturedOutput output) {
        String secret = "Nguyễn Thị Kín";
        UUID patient = UUID.randomUUID();
        reactions.on(
                "key-" + patient,
                () -> jdbc.sql("insert into inbox (consumer, event_id, consumed_at) values (:name, null, null)")
                        .param("name", secret)
                        .update());

        client.post()
                .uri("/things")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.patient(patient).bearer())
                .header("traceparent", traceparent)
                .header("Idempotency-Key", "key-" + patient)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\": \"a\", \"size\": 1}")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo(traceId);

        assertThat(line(output, "unexpected failure").at("/traceId").asString()).isEqualTo(traceId);
        assertThat(output.getAll()).contains("violates not-null constraint").doesNotContain(secret);
    }

    private String traceparentOf(UUID key) {
        return jdbc.sql("select traceparent from outbox where event_key = :key")
                .param("key", key.toString())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private JsonNode payloadOf(UUID key) {
        return MAPPER.readTree(jdbc.sql("select payload from outbox where event_key = :key")
                .param("key", key.toString())
                .query(String.class)
                .single());
    }

    private static JsonNode line(CapturedOutput output, String text) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{") && line.contains(text))
                .map(MAPPER::readTree)
                .findFirst()
                .orElseThrow();
    }

    /** Logs as they are in production. */
    static final class StructuredLogs implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("logging.structured.format.console=ecs").applyTo(context);
        }
    }
}
