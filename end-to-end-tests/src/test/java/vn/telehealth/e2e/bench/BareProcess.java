package vn.telehealth.e2e.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.health.HttpHealth;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.server.KeycloakServer;

/** The bare service as a process, with the JVM options of all services. */
final class BareProcess implements AutoCloseable {

    private static final int PORT = 8091;
    private static final int HEAP_MEGABYTES = 192;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI url;

    private BareProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param getBytes length of its answer to a GET
     * @param postBytes length of its answer to a POST
     */
    static BareProcess start(int getBytes, int postBytes) throws IOException {
        LocalStack stack = Fleet.stack();
        int port = PORT + stack.settings().portOffset();
        URI url = URI.create("http://127.0.0.1:" + port);
        Path log =
                Files.createDirectories(stack.settings().home().resolve("logs")).resolve("bare-service.log");
        Process process = new ProcessBuilder(Jvm.withHeap(HEAP_MEGABYTES)
                        .property("spring.config.name", "bare")
                        .property("server.address", "127.0.0.1")
                        .property("server.port", port)
                        .property("telehealth.security.issuer-uri", KeycloakServer.issuer(stack.supplies()))
                        .property(
                                "telehealth.security.jwk-set-uri",
                                KeycloakServer.issuer(stack.supplies()) + "/protocol/openid-connect/certs")
                        .property("bare.bytes.get", getBytes)
                        .property("bare.bytes.post", postBytes)
                        .main(classPath(), "vn.telehealth.e2e.bench.bare.BareService")
                        .command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        BareProcess bare = new BareProcess(process, url);
        HttpHealth health = new HttpHealth(url.resolve("/actuator/health/readiness"));
        Awaitility.await("the bare service, see " + log)
                .atMost(PATIENCE)
                .failFast("it ended, see " + log, () -> !process.isAlive())
                .until(health::ready);
        return bare;
    }

    String url() {
        return url.toString();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
