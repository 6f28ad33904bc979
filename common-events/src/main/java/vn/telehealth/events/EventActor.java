package vn.telehealth.events;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event.
 *
 * @param id account id; for a service its name
 * @param role the role it acted in, lower case
 * @param clientId the OAuth client used, where there was one
 */
public record EventActor(String id, String role, @Nullable String clientId) {

    /** A service acting on its own, for example on a clock. */
    public static EventActor service(String name) {
        return new EventActor(name, "service", null);
    }
}
