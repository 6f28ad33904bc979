package vn.telehealth.local.supply;

import java.util.Map;
import java.util.stream.Collectors;
import vn.telehealth.local.Port;
import vn.telehealth.local.Settings;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.Secrets;

/**
 * What the entries of the stack are made from.
 *
 * @param environment of the command that was called: tells of servers that stand elsewhere already
 */
public record Supplies(
        Settings settings, Secrets secrets, ServerCache servers, Programs programs, Map<String, String> environment) {

    public static final String DETOURS = "TELEHEALTH_DETOURS";

    /** Begins the name of what tests put into the environment of services alone, such as a clock that they can move. */
    public static final String FOR_SERVICES = "TELEHEALTH_SERVICE_ENV_";

    public static Supplies of(Settings settings, Map<String, String> environment) {
        return new Supplies(
                settings,
                new Secrets(settings.home().resolve("secrets")),
                new ServerCache(settings),
                new Programs(settings),
                Map.copyOf(environment));
    }

    public int port(Port port) {
        return port.at(settings);
    }

    /**
     * Where clients reach a server: at its own port, or at that of a detour which tests have laid to it so that they can cut
     * it ({@code TELEHEALTH_DETOURS=true}).
     */
    public int reachedAt(Port server, Port detour) {
        return port("true".equals(environment.get(DETOURS)) ? detour : server);
    }

    public Map<String, String> environmentOfServices() {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FOR_SERVICES))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(FOR_SERVICES.length()), Map.Entry::getValue));
    }

    public String secret(Secret secret) {
        return secrets.get(secret);
    }
}
