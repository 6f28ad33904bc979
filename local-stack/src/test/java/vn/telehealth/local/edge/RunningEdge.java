package vn.telehealth.local.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import vn.telehealth.local.Port;
import vn.telehealth.local.Settings;
import vn.telehealth.local.authority.AuthorityServer;
import vn.telehealth.local.authority.AuthoritySettings;
import vn.telehealth.local.health.HttpsHealth;
import vn.telehealth.local.health.TrustedRoots;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Processes;
import vn.telehealth.local.secret.Secrets;
import vn.telehealth.local.server.EdgeServer;
import vn.telehealth.local.server.SmallServers;
import vn.telehealth.local.setup.AuthorityRoots;
import vn.telehealth.local.setup.EdgeCertificate;
import vn.telehealth.local.supply.EdgePrograms;
import vn.telehealth.local.supply.Supplies;

/** nginx with the files of {@code deploy/edge} and a certificate of the real authority, before a server of the test. */
final class RunningEdge implements AutoCloseable {

    private static final int TIMEOUT_MS = 3_000;

    private final Supplies supplies;
    private final Processes processes;
    private final AuthorityServer authority;
    private final SSLContext tls;

    private RunningEdge(Supplies supplies, AuthorityServer authority) throws IOException {
        this.supplies = supplies;
        this.processes = new Processes(supplies.settings());
        this.authority = authority;
        this.tls = TrustedRoots.context(new AuthorityRoots(supplies).file());
    }

    static Optional<EdgePrograms> programs() {
        return EdgePrograms.find(Path.of("/"));
    }

    /** @param others values that differ from those of the files */
    static RunningEdge before(String gateway, Path folder, Map<String, String> others) throws Exception {
        // Below the ports that the system gives to clients, and seldom those of another run.
        int offset = 3_007 + 20 * (int) (ProcessHandle.current().pid() % 100);
        Settings settings = new Settings(Settings.from(Map.of()).project(), folder, folder, offset);
        Supplies supplies = Supplies.of(settings, Map.of());
        AuthorityServer authority = authority(supplies);
        new AuthorityRoots(supplies).task().action().run();
        EdgeCertificate certificate = new EdgeCertificate(supplies, Clock.systemUTC());
        certificate.task().action().run();
        Map<String, String> values = new HashMap<>(others);
        values.putIfAbsent("TELEHEALTH_EDGE_WORKERS", "2");
        Invocation invocation = new EdgeServer(supplies, programs().orElseThrow(), certificate).before(gateway, values);
        RunningEdge edge = new RunningEdge(supplies, authority);
        edge.processes.launch(EdgeServer.NAME, invocation);
        HttpsHealth health = new HttpsHealth(edge.url("/edge/health"), new AuthorityRoots(supplies).file());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(health::ready);
        return edge;
    }

    private static AuthorityServer authority(Supplies supplies) throws IOException {
        Path state = supplies.settings().data(SmallServers.AUTHORITY);
        AuthorityServer.start(new AuthoritySettings(0, state, null), Clock.systemUTC())
                .close();
        Secrets.write(state.resolve("server-secret"), supplies.secret(SmallServers.SERVER_SECRET));
        return AuthorityServer.start(
                new AuthoritySettings(supplies.port(Port.AUTHORITY), state, null), Clock.systemUTC());
    }

    URI url(String path) {
        return URI.create(EdgeServer.url(supplies) + path);
    }

    HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).sslContext(tls).build();
    }

    Path log() {
        return supplies.settings().log(EdgeServer.NAME);
    }

    SSLSocket connect() throws IOException {
        SSLSocket socket = (SSLSocket)
                tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), supplies.port(Port.EDGE));
        socket.setSoTimeout(TIMEOUT_MS);
        return socket;
    }

    /**
     * Sends what no well-behaved client would, and reads until the other end closes or has said all it says.
     *
     * @throws IOException if nobody is there to connect to
     */
    byte[] raw(byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (SSLSocket socket = connect()) {
            try {
                socket.getOutputStream().write(request);
                socket.getInputStream().transferTo(answer);
            } catch (IOException e) {
                // Closed on us, which is an answer too.
            }
        }
        return answer.toByteArray();
    }

    /** Whether a worker has died of what it was sent. */
    boolean crashed() throws IOException {
        return Files.readString(log()).contains("exited on signal");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        processes.stop(EdgeServer.NAME, Duration.ofSeconds(10));
        authority.close();
    }
}
