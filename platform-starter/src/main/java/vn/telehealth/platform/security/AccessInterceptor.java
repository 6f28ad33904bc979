package vn.telehealth.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to its handler only where {@link Access} says so; before anything of the body is read. */
final class AccessInterceptor implements HandlerInterceptor {

    private static final String OWN_CODE = "vn.telehealth.";

    private final Duration stepUpMaxAge;
    private final Clock clock;

    AccessInterceptor(Duration stepUpMaxAge, Clock clock) {
        this.stepUpMaxAge = stepUpMaxAge;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            Actor actor = CurrentActor.find()
                    .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no token was sent"));
            requireSecondFactorOfPhysicians(method, actor);
            requireAccess(method, actor);
            if (method.hasMethodAnnotation(FreshSecondFactor.class)) {
                requireFreshSecondFactor(actor);
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OWN_CODE);
    }

    /** As the gateway does: who comes past it gains nothing. */
    private void requireSecondFactorOfPhysicians(HandlerMethod method, Actor actor) {
        if (actor.is(Role.PHYSICIAN) && !actor.secondFactor()) {
            throw method.hasMethodAnnotation(FreshSecondFactor.class)
                    ? InsufficientAuthentication.olderThan(stepUpMaxAge)
                    : InsufficientAuthentication.withoutSecondFactor();
        }
    }

    private static void requireAccess(HandlerMethod method, Actor actor) {
        Access access = method.getMethodAnnotation(Access.class);
        if (access == null || Arrays.stream(access.roles()).noneMatch(actor::is) || !hasScope(access, actor)) {
            throw new AccessDeniedException("role or scope is missing");
        }
    }

    private static boolean hasScope(Access access, Actor actor) {
        return access.scope().equals(Access.ANY_SCOPE) || actor.hasScope(access.scope());
    }

    private void requireFreshSecondFactor(Actor actor) {
        Instant oldest = clock.instant().minus(stepUpMaxAge);
        Instant authenticatedAt = actor.authenticatedAt();
        if (!actor.secondFactor() || authenticatedAt == null || authenticatedAt.isBefore(oldest)) {
            throw InsufficientAuthentication.olderThan(stepUpMaxAge);
        }
    }
}
