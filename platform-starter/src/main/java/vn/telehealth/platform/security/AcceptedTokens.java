package vn.telehealth.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import vn.telehealth.platform.http.TimedRequests;

/** Which tokens are good; the gateway and the services judge alike. */
public final class AcceptedTokens {

    private static final OAuth2Error LONG_LIVED = new OAuth2Error(
            OAuth2ErrorCodes.INVALID_TOKEN, "The token does not say when it ends, or lives too long", null);

    /** Claim by which the realm tells its tokens apart: ID tokens, refresh tokens and mailed links bear other words. */
    private static final String KIND = "typ";

    private static final String ACCESS_TOKEN = "Bearer";

    private AcceptedTokens() {}

    /**
     * Reads tokens that are signed (RS256) with a key of the realm and meant for us. It may wait for the realm, as long as
     * {@link KeyProperties} allows.
     *
     * <p>A token that is no good is told by {@code BadJwtException}; one that cannot be judged, because the realm's keys
     * cannot be read, by any other {@code JwtException}.
     */
    public static JwtDecoder decoder(SecurityProperties properties, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(properties, clock))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator(properties, clock));
        return decoder;
    }

    private static RealmKeys keys(SecurityProperties properties, Clock clock) {
        KeyProperties limits = properties.keys();
        RestClient realm = RestClient.builder()
                .requestFactory(TimedRequests.within(limits.timeout(), limits.timeout()))
                .build();
        return new RealmKeys(() -> parse(answer(realm, properties.jwkSetUri())), limits, clock);
    }

    private static String answer(RestClient realm, String uri) {
        return Objects.requireNonNull(realm.get().uri(uri).retrieve().body(String.class), "an empty answer");
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the realm's keys are no JWK set", e);
        }
    }

    private static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(
                // What the realm signs for other ends, such as sign-outs, says so (RFC 8725, section 3.11).
                JwtTypeValidator.jwt(),
                new JwtClaimValidator<String>(KIND, ACCESS_TOKEN::equals),
                new JwtTimestampValidator(properties.clockSkew()),
                token -> endsBefore(clock.instant().plus(properties.maxLifetime()), token)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(LONG_LIVED),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                new JwtIssuerValidator(properties.issuerUri()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(properties.audience())));
    }

    /** One that is good for years cannot be withdrawn; the realm gives none, but a client there may give itself one. */
    private static boolean endsBefore(Instant latest, Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && end.isBefore(latest);
    }
}
