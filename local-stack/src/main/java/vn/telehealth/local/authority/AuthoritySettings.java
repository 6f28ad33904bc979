package vn.telehealth.local.authority;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the authority is run.
 *
 * @param port  where it listens on the loopback interface; 0 for any free port
 * @param state folder of keys, secrets and the ledger; made when it is not there
 * @param url   under which others reach it, as certificates will say for years; null for the loopback interface and port
 */
public record AuthoritySettings(
        int port, Path state, @Nullable URI url) {

    static final String USAGE = "usage: AuthorityServer --port N --state DIR [--url URL]";

    /** @throws IllegalArgumentException with a sentence for the caller */
    static AuthoritySettings parse(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        String port = given.remove("--port");
        String state = given.remove("--state");
        String url = given.remove("--url");
        if (port == null || state == null || !given.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return new AuthoritySettings(Integer.parseInt(port), Path.of(state), url == null ? null : URI.create(url));
    }
}
