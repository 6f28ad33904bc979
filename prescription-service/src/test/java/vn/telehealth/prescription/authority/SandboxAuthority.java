package vn.telehealth.prescription.authority;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.client.RestClient;
import vn.telehealth.local.authority.AuthorityServer;
import vn.telehealth.local.authority.AuthoritySettings;

/** The real sandbox health authority on a port of its own, and the client that the service would use with it. */
public final class SandboxAuthority implements AutoCloseable {

    private final Path state;
    private final Clock clock;
    private final byte[] certificates;
    private AuthorityServer server;

    public SandboxAuthority(Path state, Clock clock) throws IOException {
        this.state = state;
        this.clock = clock;
        this.server = AuthorityServer.start(new AuthoritySettings(0, state, null), clock);
        this.certificates = download("/ca.pem");
    }

    /** Stops answering. */
    public void stop() {
        server.close();
    }

    /** Answers again under the same address. */
    public void startAgain() throws IOException {
        URI url = server.url();
        server = AuthorityServer.start(new AuthoritySettings(url.getPort(), state, url), clock);
    }

    public AuthorityProperties properties() {
        return properties(server.enrolmentSecret(), Duration.ofHours(1));
    }

    AuthorityProperties properties(String secret, Duration statusGrace) {
        return new AuthorityProperties(
                server.url(),
                URI.create(server.url() + "/tsa"),
                AuthorityServer.CLIENT,
                secret,
                new ByteArrayResource(certificates),
                Duration.ofMillis(500),
                Duration.ofMillis(500),
                1,
                Duration.ofSeconds(15),
                Duration.ofMinutes(5),
                statusGrace);
    }

    /** Its certificates as PEM. */
    public byte[] pem() {
        return certificates.clone();
    }

    public TrustedRoots roots() {
        try {
            return TrustedRoots.read(properties().roots().getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The client without its memory. */
    public HealthAuthority client() {
        return client(properties());
    }

    HealthAuthority client(AuthorityProperties properties) {
        return new HttpHealthAuthority(new AuthorityHttp(RestClient.builder(), properties), properties, roots(), clock);
    }

    /** The client as the service has it. */
    public HealthAuthority rememberingClient() {
        return new RememberingAuthority(client(), properties(), clock);
    }

    public void revoke(X509Certificate certificate) {
        String body = "{\"serial\": \"%s\", \"reason\": 1}"
                .formatted(certificate.getSerialNumber().toString(16));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/admin/revocations"))
                .header("Authorization", "Bearer " + server.adminSecret())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        if (send(request).statusCode() != 204) {
            throw new IllegalStateException("not revoked");
        }
    }

    public byte[] download(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)).build())
                .body();
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
