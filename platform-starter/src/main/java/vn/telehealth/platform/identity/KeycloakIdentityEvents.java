package vn.telehealth.platform.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/** Reads Keycloak's stored events, newest first, so that events that come meanwhile shift none out of sight. */
final class KeycloakIdentityEvents implements IdentityEvents {

    private static final int PAGE = 100;
    private static final String PATH = "/events?dateFrom={from}&first={first}&max={max}";

    private final AdminCalls calls;

    KeycloakIdentityEvents(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<IdentityEvent> since(Instant time) {
        // Keycloak's filter knows whole days, in the zone of its machine: one more day is asked for than is needed.
        var day = LocalDate.ofInstant(time, ZoneOffset.UTC).minusDays(1);
        var events = new ArrayList<IdentityEvent>();
        for (var first = 0; ; first += PAGE) {
            var page = page(day, first);
            for (var event : page) {
                var read = read(event);
                if (read.time().isBefore(time)) {
                    return events.reversed();
                }
                events.add(read);
            }
            if (page.size() < PAGE) {
                return events.reversed();
            }
        }
    }

    private JsonNode page(LocalDate day, int first) {
        try {
            return calls.get(PATH, Map.of("from", day.toString(), "first", first, "max", PAGE));
        } catch (HttpClientErrorException e) {
            throw new IdentityUnavailable(e);
        }
    }

    private static IdentityEvent read(JsonNode event) {
        return new IdentityEvent(
                id(event),
                Instant.ofEpochMilli(event.required("time").asLong()),
                event.required("type").asString(),
                text(event, "userId"),
                text(event, "clientId"),
                text(event, "ipAddress"),
                text(event, "error"));
    }

    /** Versions that give no id get one of the event's content. */
    private static UUID id(JsonNode event) {
        var id = text(event, "id");
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException none) {
            return UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String text(JsonNode event, String name) {
        var value = event.path(name);
        return value.isString() ? value.asString() : null;
    }
}
