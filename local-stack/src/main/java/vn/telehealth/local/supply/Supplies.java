package vn.telehealth.local.supply;

import java.util.Map;
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

    public String secret(Secret secret) {
        return secrets.get(secret);
    }
}
