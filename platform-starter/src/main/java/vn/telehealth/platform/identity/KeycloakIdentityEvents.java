package vn.telehealth.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.HttpClientErrorException;

/** Keycloak's stored events, those of users and those of administrators in one order. */
final class KeycloakIdentityEvents implements IdentityEvents {

    private static final String QUERY = "?dateFrom={from}&first={first}&max={max}&direction=asc";

    private final AdminCalls calls;

    KeycloakIdentityEvents(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public Iterable<IdentityEvent> since(Instant time) {
        return () -> new OldestFirst(List.of(
                new EventPages(pages("/events"), KeycloakEvents::user, time),
                new EventPages(pages("/admin-events"), KeycloakEvents::administrator, time)));
    }

    private EventPages.Source pages(String path) {
        return (from, first, max) -> {
            try {
                return calls.get(path + QUERY, Map.of("from", from.toEpochMilli(), "first", first, "max", max));
            } catch (HttpClientErrorException e) {
                throw new IdentityUnavailable(e);
            }
        };
    }
}
