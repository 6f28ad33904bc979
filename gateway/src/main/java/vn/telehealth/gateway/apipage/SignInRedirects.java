package vn.telehealth.gateway.apipage;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.telehealth.platform.security.SecurityProperties;

/**
 * API documents are the same wherever the fleet stands, so they name the realm's endpoints by paths of the gateway, which
 * redirects to where the realm is and reads nothing of what is sent.
 */
@Configuration(proxyBeanMethods = false)
class SignInRedirects {

    @Bean
    RouterFunction<ServerResponse> signIn(SecurityProperties properties) {
        String endpoints = properties.issuerUri() + "/protocol/openid-connect/";
        return RouterFunctions.route()
                .route(GET("/oauth2/authorize"), request -> to(endpoints + "auth", query(request)))
                .route(POST("/oauth2/token"), request -> to(endpoints + "token", null))
                .build();
    }

    /** 307 keeps method and body (RFC 9110, section 15.4.8). */
    private static Mono<ServerResponse> to(String endpoint, @Nullable String query) {
        return ServerResponse.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(query == null ? endpoint : endpoint + "?" + query))
                .build();
    }

    private static @Nullable String query(ServerRequest request) {
        return request.uri().getRawQuery();
    }
}
