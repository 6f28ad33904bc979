package vn.telehealth.local.authority;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.Executors;

/**
 * Runs the sandbox health authority. Its state folder holds the keys, the ledgers, and three secrets that are made unless they are there:
 * {@code enrolment-secret} (password of the client {@value #CLIENT} for EST), {@code server-secret} (that of {@value #EDGE}, for
 * certificates of servers) and {@code admin-secret} (bearer token for revoking).
 */
public final class AuthorityServer implements AutoCloseable {

    /** User name for enrolment. */
    public static final String CLIENT = "prescription-service";

    /** User name for the enrolment of servers. */
    public static final String EDGE = "edge";

    private final HttpServer http;
    private final StateFiles files;
    private final URI url;

    private AuthorityServer(HttpServer http, StateFiles files, URI url) {
        this.http = http;
        this.files = files;
        this.url = url;
    }

    static void main(String... arguments) throws IOException {
        AuthoritySettings settings;
        try {
            settings = AuthoritySettings.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(64);
            return;
        }
        AuthorityServer server = start(settings, Clock.systemUTC());
        System.out.println("sandbox health authority ready at " + server.url());
    }

    /** Starts serving. */
    public static AuthorityServer start(AuthoritySettings settings, Clock clock) throws IOException {
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 64);
        URI loopback = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        URI url = settings.url() == null ? loopback : settings.url();
        StateFiles files = new StateFiles(settings.state());
        AuthorityKeys keys = AuthorityKeys.in(files, new AuthorityUrls(url), clock.instant());
        Ledgers ledgers = Ledgers.in(files, keys, clock.instant());
        Services.Credentials credentials = new Services.Credentials(
                basic(CLIENT, files.secret("enrolment-secret")),
                basic(EDGE, files.secret("server-secret")),
                "Bearer " + files.secret("admin-secret"));
        http.createContext("/", new Services(keys, ledgers, credentials, clock, url).routes());
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return new AuthorityServer(http, files, url);
    }

    private static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public URI url() {
        return url;
    }

    public String enrolmentSecret() {
        return files.secret("enrolment-secret");
    }

    public String serverSecret() {
        return files.secret("server-secret");
    }

    public String adminSecret() {
        return files.secret("admin-secret");
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
