package vn.telehealth.prescription.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import vn.telehealth.prescription.PrescriptionApplication;
import vn.telehealth.test.hsm.SoftHsmToken;

/** The service in a process of its own, beside the one under test, over the same database and token; it can be killed. */
final class SecondInstance implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "telehealth.security.issuer-uri",
            "telehealth.security.jwk-set-uri",
            "telehealth.token.label",
            "telehealth.token.pin",
            "telehealth.authority.url",
            "telehealth.authority.time-stamp-url",
            "telehealth.authority.client",
            "telehealth.authority.secret",
            "telehealth.authority.roots",
            "telehealth.qr.active-key",
            "telehealth.qr.keys.k1",
            "telehealth.reference.medical-records-url",
            "telehealth.reference.examination-url",
            "telehealth.reference.appointment-url");

    /** It consumes nothing: partitions that die with it would be missed by other tests. */
    private static final Map<String, String> OWN = Map.of(
            "spring.kafka.bootstrap-servers", "127.0.0.1:1",
            "telehealth.identity.admin.url", "http://127.0.0.1:1",
            "telehealth.identity.admin.client-id", "none",
            "telehealth.identity.admin.client-secret", "none",
            "telehealth.prescription.end-by-clock-every", "1h",
            "telehealth.prescription.complete-proofs-every", "1h");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    private SecondInstance(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static SecondInstance start(Environment environment, Path log) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PrescriptionApplication.class.getName(),
                "--server.port=" + port));
        Stream.concat(
                        SHARED.stream().map(name -> Map.entry(name, environment.getRequiredProperty(name))),
                        OWN.entrySet().stream())
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SOFTHSM2_CONF", SoftHsmToken.configuration().toString());
        SecondInstance instance = new SecondInstance(builder.start(), "http://127.0.0.1:" + port);
        await().atMost(Duration.ofMinutes(2)).until(instance::answers);
        return instance;
    }

    CompletableFuture<HttpResponse<String>> issue(String bearer, UUID id, String key) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/prescriptions/" + id + "/issue"))
                .header("Authorization", bearer)
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        http.close();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the second instance ended with " + process.exitValue());
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/api/formulary")).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 401;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
