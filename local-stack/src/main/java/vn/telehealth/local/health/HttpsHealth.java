package vn.telehealth.local.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Ready when a GET is answered with 200 by a server that the authority has certified.
 *
 * @param roots certificates of the authority, PEM
 */
public record HttpsHealth(URI url, Path roots) implements Health {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Override
    public boolean ready() {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(TIMEOUT).build();
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(TrustedRoots.context(roots))
                .connectTimeout(TIMEOUT)
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
