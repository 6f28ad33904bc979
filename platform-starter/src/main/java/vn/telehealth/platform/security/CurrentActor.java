package vn.telehealth.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The actor of the request that the thread serves. */
public final class CurrentActor {

    private CurrentActor() {}

    /** Empty outside a request, and for an anonymous one. */
    public static Optional<Actor> find() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return Optional.of(ActorClaims.read(token.getToken(), sourceIp().orElse(null)));
        }
        return Optional.empty();
    }

    /** Address that the request came from; empty outside a request. */
    public static Optional<String> sourceIp() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return Optional.of(request.getRemoteAddr());
        }
        return Optional.empty();
    }
}
