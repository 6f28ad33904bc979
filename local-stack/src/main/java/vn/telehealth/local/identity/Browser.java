package vn.telehealth.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A browser with cookies of its own: opens pages, sends forms, follows redirects until they leave for the application. */
public final class Browser {

    private static final int MOST_REDIRECTS = 15;

    private final String application;
    private final LoopbackCookies cookies = new LoopbackCookies();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param application origin whose pages are not opened: a redirect there is where the browser stops */
    public Browser(URI application) {
        this.application = application.toString();
    }

    /** Another browser with the cookies that this one has now: what a thief holds who has copied them. */
    public Browser twin() {
        Browser twin = new Browser(URI.create(application));
        cookies.copyTo(twin.cookies);
        return twin;
    }

    public WebPage open(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public WebPage submit(Form form) {
        return send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    private WebPage send(HttpRequest.Builder request) {
        HttpRequest next = prepared(request);
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> response = exchange(next);
            var location = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return new WebPage(next.uri(), response.statusCode(), response.body());
            }
            URI target = next.uri().resolve(location.get());
            if (target.toString().startsWith(application + "/")) {
                return new WebPage(target, response.statusCode(), "");
            }
            next = prepared(HttpRequest.newBuilder(target).GET());
        }
        throw new IllegalStateException("redirected too often at " + next.uri());
    }

    private static HttpRequest prepared(HttpRequest.Builder request) {
        return request.timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .build();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
