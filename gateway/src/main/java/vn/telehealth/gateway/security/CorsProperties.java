package vn.telehealth.gateway.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;

/** @param allowedOrigins origins of our own web clients, exactly as browsers send them */
@ConfigurationProperties("telehealth.gateway.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {

    CorsProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    CorsConfiguration configuration() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(allowedOrigins);
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Accept-Language", "If-Match", "Idempotency-Key", "traceparent"));
        cors.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "WWW-Authenticate"));
        return cors;
    }
}
