package vn.telehealth.platform.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads Keycloak's {@code EventRepresentation} and {@code AdminEventRepresentation}. */
final class KeycloakEvents {

    private static final Pattern ACCOUNT = Pattern.compile("(?:^|/)users/([0-9a-f-]{36})(?:/|$)");

    private KeycloakEvents() {}

    static IdentityEvent user(JsonNode event) {
        String account = text(event, "userId");
        return new IdentityEvent(
                id(event),
                time(event),
                event.required("type").asString(),
                by(event),
                IdentityEvent.Target.account(account),
                null,
                text(event, "error"));
    }

    static IdentityEvent administrator(JsonNode event) {
        String resource = event.required("resourceType").asString();
        String path = text(event, "resourcePath");
        return new IdentityEvent(
                id(event),
                time(event),
                resource + "_" + event.required("operationType").asString(),
                by(event.path("authDetails")),
                target(resource, path),
                path,
                text(event, "error"));
    }

    private static IdentityEvent.By by(JsonNode details) {
        return new IdentityEvent.By(text(details, "userId"), text(details, "clientId"), text(details, "ipAddress"));
    }

    private static IdentityEvent.Target target(String resource, @Nullable String path) {
        var account = ACCOUNT.matcher(path == null ? "" : path);
        return account.find()
                ? IdentityEvent.Target.account(account.group(1))
                : new IdentityEvent.Target(resource.toLowerCase(Locale.ROOT).replace('_', '-'), path);
    }

    private static Instant time(JsonNode event) {
        return Instant.ofEpochMilli(event.required("time").asLong());
    }

    /** What has no id that is a UUID gets one of its content, the same whenever it is read. */
    private static UUID id(JsonNode event) {
        String id = text(event, "id");
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException none) {
            return UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String text(JsonNode event, String name) {
        JsonNode value = event.path(name);
        return value.isString() ? value.asString() : null;
    }
}
