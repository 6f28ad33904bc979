package vn.telehealth.platform.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** How the claims of a token say who acts. */
public final class ActorClaims {

    private ActorClaims() {}

    /** The actor of a validated token. */
    public static Actor read(Jwt jwt, @Nullable String sourceIp) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Optional.ofNullable(jwt.getClaimAsStringList("roles")).orElse(List.of()).stream()
                .map(Role::ofClaim)
                .forEach(role -> role.ifPresent(roles::add));
        return new Actor(
                jwt.getSubject(),
                roles,
                scopes(text(jwt, "scope")),
                text(jwt, "acr"),
                authenticatedAt(jwt),
                jwt.getClaimAsString("name"),
                jwt.getClaimAsString("facility_code"),
                jwt.getClaimAsString("licence_no"),
                uuid(jwt, "physician_id"),
                text(jwt, "azp"),
                sourceIp);
    }

    private static Set<String> scopes(String claim) {
        return Arrays.stream(claim.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant authenticatedAt(Jwt jwt) {
        return jwt.getClaim("auth_time") instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
    }

    private static String text(Jwt jwt, String claim) {
        return Optional.ofNullable(jwt.getClaimAsString(claim)).orElse("");
    }

    /** Null also for what is no UUID: then the token is no physician's. */
    private static @Nullable UUID uuid(Jwt jwt, String claim) {
        try {
            return UUID.fromString(text(jwt, claim));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
