package vn.telehealth.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import vn.telehealth.audit.AuditServiceTest;
import vn.telehealth.audit.LogClient;
import vn.telehealth.events.Topics;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.token.TestTokens;

/** Searches by when an operation was done: from a time on, and before another. */
@AuditServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeSearchIT {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @Autowired
    private RestTestClient http;

    private final String object = UUID.randomUUID().toString();

    @BeforeAll
    void threeOperations() {
        var log = new LogClient(http);
        Stream.of(NOON.minusMillis(1), NOON, NOON.plus(1, ChronoUnit.HOURS))
                .map(this::done)
                .toList()
                .forEach(log::awaitRecord);
    }

    @Test
    void theFirstBoundIsPartOfIt() {
        assertThat(found("from={from}", "2026-11-22T05:00:00Z")).containsExactly("13:00", "12:00");
        assertThat(found("from={from}", "2026-11-22T05:00:00.001Z")).containsExactly("13:00");
        assertThat(found("from={from}", "2026-11-22T04:59:59.999Z")).containsExactly("13:00", "12:00", "11:59");
    }

    @Test
    void theLastBoundIsNot() {
        assertThat(found("to={to}", "2026-11-22T05:00:00Z")).containsExactly("11:59");
        assertThat(found("to={to}", "2026-11-22T05:00:00.001Z")).containsExactly("12:00", "11:59");
        assertThat(found("to={to}", "2026-11-22T04:59:59.999Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00+07:00, 2026-11-22T13:00:00+07:00",
        "2026-11-22T05:00:00Z, 2026-11-22T06:00:00Z",
        "2026-11-21T21:00:00-08:00, 2026-11-22T07:00:00+01:00"
    })
    void oneHourIsTheSameInEveryOffset(String from, String to) {
        assertThat(found("from={from}&to={to}", from, to)).containsExactly("12:00");
    }

    @Test
    void nothingLiesBetweenATimeAndItself() {
        var noon = "2026-11-22T12:00:00+07:00";

        assertThat(found("from={from}&to={to}", noon, noon)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"from, 2026-11-22T12:00:00", "to, 2026-11-22T12:00:00", "to, 2026-11-22", "to, tomorrow"})
    void aTimeWithoutOffsetIsRefused(String bound, String value) {
        search(bound + "={value}", value).expectStatus().isBadRequest();
    }

    private List<String> found(String bounds, Object... values) {
        var page = Objects.requireNonNull(search(bounds, values)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return page.get("items")
                .valueStream()
                .map(item -> item.get("time").asString().substring("2026-11-22T".length(), "2026-11-22T".length() + 5))
                .toList();
    }

    private RestTestClient.ResponseSpec search(String bounds, Object... values) {
        return http.get()
                .uri("/api/audit/records?objectId=" + object + "&" + bounds, values)
                .header("Authorization", TestTokens.auditor().bearer())
                .exchange();
    }

    private UUID done(Instant at) {
        var id = UUID.randomUUID();
        TestEvents.publish(Topics.AUDIT, object, """
                {"id": "%s", "type": "audit.operation.v1", "occurredAt": "%s", "aggregateId": "%3$s",
                 "correlationId": "%3$s", "actor": {"id": "a", "role": "physician"},
                 "data": {"action": "patient.read", "objectType": "patient", "objectId": "%3$s", "outcome": "SUCCESS"}}
                """.formatted(id, at, object));
        return id;
    }
}
