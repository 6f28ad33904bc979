package vn.telehealth.platform.identity;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Calls to an interface of the identity provider, in the name of this service unless told otherwise. Bad request, not found,
 * forbidden and conflict reach the caller as Spring's exceptions, since their meaning depends on the call; all else is
 * {@link IdentityUnavailable}.
 */
final class AdminCalls {

    private static final Set<HttpStatusCode> FOR_THE_CALLER =
            Set.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.FORBIDDEN, HttpStatus.CONFLICT);

    private final RestClient http;
    private final ServiceToken token;
    private final String base;

    AdminCalls(URI base, RestClient http, ServiceToken token) {
        this.http = http;
        this.token = token;
        this.base = base.toString();
    }

    /** The same calls to another interface. */
    AdminCalls at(URI other) {
        return new AdminCalls(other, http, token);
    }

    JsonNode get(String path, Map<String, ?> variables) {
        return call(HttpMethod.GET, path, variables, null);
    }

    JsonNode post(String path, Map<String, ?> variables, @Nullable Object body) {
        return call(HttpMethod.POST, path, variables, body);
    }

    void put(String path, Map<String, ?> variables, Object body) {
        call(HttpMethod.PUT, path, variables, body);
    }

    /** In the name of whoever bears this token; where it is refused, that reaches the caller too. */
    void put(String path, Map<String, ?> variables, Object body, String bearer) {
        try {
            exchange(HttpMethod.PUT, path, variables, body, bearer);
        } catch (HttpClientErrorException.Unauthorized e) {
            throw e;
        } catch (RestClientException e) {
            throw translated(e);
        }
    }

    void delete(String path, Map<String, ?> variables) {
        call(HttpMethod.DELETE, path, variables, null);
    }

    private JsonNode call(HttpMethod method, String path, Map<String, ?> variables, @Nullable Object body) {
        try {
            try {
                return exchange(method, path, variables, body);
            } catch (HttpClientErrorException.Unauthorized e) {
                // The realm's keys or sessions changed under a cached token; the refused one is forgotten by now.
                return exchange(method, path, variables, body);
            }
        } catch (RestClientException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(RestClientException failure) {
        boolean forTheCaller =
                failure instanceof HttpClientErrorException e && FOR_THE_CALLER.contains(e.getStatusCode());
        return forTheCaller ? failure : new IdentityUnavailable(failure);
    }

    private JsonNode exchange(HttpMethod method, String path, Map<String, ?> variables, @Nullable Object body) {
        String bearer = token.value();
        try {
            return exchange(method, path, variables, body, bearer);
        } catch (HttpClientErrorException.Unauthorized e) {
            token.refused(bearer);
            throw e;
        }
    }

    private JsonNode exchange(
            HttpMethod method, String path, Map<String, ?> variables, @Nullable Object body, String bearer) {
        RestClient.RequestBodySpec request =
                http.method(method).uri(base + path, variables).headers(headers -> headers.setBearerAuth(bearer));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        JsonNode answer = request.retrieve().body(JsonNode.class);
        return answer == null ? NullNode.getInstance() : answer;
    }
}
