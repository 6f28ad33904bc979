package vn.telehealth.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventPagesTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Instant BEGIN = Instant.parse("2026-11-22T03:00:00Z");

    private final List<JsonNode> stored = new ArrayList<>();

    @Test
    void readsAllPagesOldestFirst() {
        IntStream.range(0, 3 * EventPages.PAGE).forEach(i -> store(i));

        assertThat(read(BEGIN)).containsExactlyElementsOf(ids());
    }

    @Test
    void readsMoreEventsOfOneMillisecondThanFitOnAPage() {
        IntStream.range(0, 2 * EventPages.PAGE + 7).forEach(i -> store(5));
        store(6);

        assertThat(read(BEGIN)).containsExactlyElementsOf(ids());
    }

    @Test
    void readsNothingBeforeTheTimeAskedFor() {
        store(0);
        store(1);

        assertThat(read(BEGIN.plusMillis(1))).containsExactly(ids().get(1));
    }

    @Test
    void missesNothingWhereOldEventsExpireMeanwhile() {
        IntStream.range(0, 2 * EventPages.PAGE).forEach(this::store);
        List<String> all = ids();
        EventPages pages = new EventPages(this::page, KeycloakEvents::user, BEGIN);
        LinkedHashSet<String> read = new LinkedHashSet<>();

        read.add(pages.next().id().toString());
        stored.subList(0, EventPages.PAGE / 2).clear();
        pages.forEachRemaining(event -> read.add(event.id().toString()));

        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void mergesKindsByTime() {
        store(0);
        store(3);
        List<JsonNode> second = new ArrayList<>();
        second.add(event(1));
        second.add(event(2));
        second.add(event(4));

        OldestFirst merged = new OldestFirst(List.of(
                new EventPages(this::page, KeycloakEvents::user, BEGIN),
                new EventPages((from, first, max) -> answer(second, from, first, max), KeycloakEvents::user, BEGIN)));

        List<Instant> times = new ArrayList<>();
        merged.forEachRemaining(event -> times.add(event.time()));
        assertThat(times).hasSize(5).isSorted();
    }

    @Test
    void administratorsWorkOnAnAccountIsTold() {
        IdentityEvent event = KeycloakEvents.administrator(MAPPER.readTree("""
                {"id": "3a1c7a1c-7f4f-4d2f-9f55-0c6f4c3f9f10", "time": 1795316400000, "realmId": "r",
                 "authDetails": {"realmId": "m", "clientId": "c", "userId": "admin-1", "ipAddress": "203.0.113.8"},
                 "operationType": "ACTION", "resourceType": "USER",
                 "resourcePath": "users/11111111-2222-4333-8444-555555555555/reset-password"}
                """));

        assertThat(event.id()).hasToString("3a1c7a1c-7f4f-4d2f-9f55-0c6f4c3f9f10");
        assertThat(event.type()).isEqualTo("USER_ACTION");
        assertThat(event.by()).isEqualTo(new IdentityEvent.By("admin-1", "c", "203.0.113.8"));
        assertThat(event.target())
                .isEqualTo(new IdentityEvent.Target("account", "11111111-2222-4333-8444-555555555555"));
        assertThat(event.path()).endsWith("/reset-password");
    }

    @Test
    void administratorsWorkOnSomethingElseIsToldByItsPath() {
        IdentityEvent event = KeycloakEvents.administrator(MAPPER.readTree("""
                {"time": 1795316400000, "operationType": "UPDATE", "resourceType": "CLIENT_SCOPE",
                 "resourcePath": "client-scopes/1", "error": "conflict"}
                """));

        assertThat(event.target()).isEqualTo(new IdentityEvent.Target("client-scope", "client-scopes/1"));
        assertThat(event.by()).isEqualTo(new IdentityEvent.By(null, null, null));
        assertThat(event.error()).isEqualTo("conflict");
    }

    private List<String> read(Instant since) {
        LinkedHashSet<String> read = new LinkedHashSet<>();
        new EventPages(this::page, KeycloakEvents::user, since)
                .forEachRemaining(event -> read.add(event.id().toString()));
        return List.copyOf(read);
    }

    private List<String> ids() {
        return stored.stream().map(event -> event.get("id").asString()).toList();
    }

    private void store(int millis) {
        stored.add(event(millis));
    }

    private static JsonNode event(int millis) {
        return MAPPER.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("time", BEGIN.plusMillis(millis).toEpochMilli())
                .put("type", "LOGIN");
    }

    private JsonNode page(Instant from, int first, int max) {
        return answer(stored, from, first, max);
    }

    private static JsonNode answer(List<JsonNode> events, Instant from, int first, int max) {
        var answer = MAPPER.createArrayNode();
        events.stream()
                .filter(event -> event.get("time").asLong() >= from.toEpochMilli())
                .sorted(Comparator.comparingLong(event -> event.get("time").asLong()))
                .skip(first)
                .limit(max)
                .forEach(answer::add);
        return answer;
    }
}
