package vn.telehealth.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import vn.telehealth.local.health.TrustedRoots;

/** Where the platform is reached, and by which connections. */
public record Front(URI url, HttpClient http) {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final HttpClient PLAIN = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    /** The gateway itself, or a service. */
    public static Front plain(URI url) {
        return new Front(url, PLAIN);
    }

    /**
     * The edge, over HTTP/2.
     *
     * @param roots certificates of the authority that it must be certified by, PEM
     */
    public static Front edge(URI url, Path roots) throws IOException {
        return new Front(
                url,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_2)
                        .sslContext(TrustedRoots.context(roots))
                        .connectTimeout(TO_CONNECT)
                        .build());
    }
}
