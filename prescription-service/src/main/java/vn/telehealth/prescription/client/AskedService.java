package vn.telehealth.prescription.client;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.telehealth.prescription.application.ReferenceUnavailable;

/** Another service, asked in the name of whoever is waiting. */
final class AskedService {

    private final String name;
    private final RestClient client;
    private final CircuitBreaker breaker;

    AskedService(String name, RestClient client, CircuitBreaker breaker) {
        this.name = name;
        this.client = client;
        this.breaker = breaker;
    }

    /**
     * @return empty when the service does not have it or does not show it to the caller
     * @throws ReferenceUnavailable when no answer came in time, or none was waited for
     */
    <T> Optional<T> get(Class<T> type, String path, Object... variables) {
        try {
            return breaker.executeSupplier(() -> call(type, path, variables));
        } catch (CallNotPermittedException e) {
            throw new ReferenceUnavailable(name, e);
        }
    }

    private <T> Optional<T> call(Class<T> type, String path, Object... variables) {
        try {
            return Optional.ofNullable(client.get()
                    .uri(path, variables)
                    .headers(AskedService::withCallersToken)
                    .retrieve()
                    .body(type));
        } catch (HttpClientErrorException e) {
            if (isRefusal(e.getStatusCode())) {
                return Optional.empty();
            }
            throw new ReferenceUnavailable(name, e);
        } catch (RestClientException e) {
            throw new ReferenceUnavailable(name, e);
        }
    }

    private static boolean isRefusal(HttpStatusCode status) {
        return status.value() == 404 || status.value() == 403;
    }

    private static void withCallersToken(HttpHeaders headers) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            headers.setBearerAuth(caller.getToken().getTokenValue());
        }
    }
}
