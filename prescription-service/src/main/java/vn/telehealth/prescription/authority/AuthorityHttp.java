package vn.telehealth.prescription.authority;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.telehealth.platform.http.TimedRequests;

/** Requests to the authority, bounded in time, again when there was no answer: all of its requests are safe to repeat. */
final class AuthorityHttp {

    private final RestClient http;
    private final RetryTemplate retries;

    AuthorityHttp(RestClient.Builder builder, AuthorityProperties properties) {
        this.http = builder.requestFactory(TimedRequests.within(properties.connectTimeout(), properties.readTimeout()))
                .build();
        this.retries = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(properties.retries())
                .delay(Duration.ofMillis(100))
                .jitter(Duration.ofMillis(50))
                .includes(ResourceAccessException.class, HttpServerErrorException.class)
                .build());
    }

    /**
     * @return the answer's body
     * @throws HttpClientErrorException when the authority finds fault with the request
     * @throws AuthorityUnavailable when there is no answer, or one that says the authority is not well
     */
    byte[] post(URI url, MediaType type, byte[] body, Consumer<HttpHeaders> headers) {
        return send(
                () -> http.post().uri(url).contentType(type).headers(headers).body(body));
    }

    /** Like {@link #post}, for what lies there for everyone. */
    byte[] get(URI url) {
        return send(() -> http.get().uri(url));
    }

    private byte[] send(Supplier<RestClient.RequestHeadersSpec<?>> request) {
        try {
            byte[] answer = retries.execute(() -> request.get().retrieve().body(byte[].class));
            if (answer == null) {
                throw new AuthorityUnavailable("an empty answer");
            }
            return answer;
        } catch (RetryException e) {
            if (e.getCause() instanceof HttpClientErrorException refusal) {
                throw refusal;
            }
            throw AuthorityUnavailable.silent(kind(e.getCause()), e);
        }
    }

    private static String kind(Throwable cause) {
        return cause instanceof RestClientException && !(cause instanceof ResourceAccessException)
                ? "it answers with an error"
                : "it does not answer";
    }
}
