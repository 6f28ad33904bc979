package vn.telehealth.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

class AcceptedTokensTest {

    private final JwtDecoder decoder = AcceptedTokens.decoder(
            new SecurityProperties(
                    TestTokens.ISSUER,
                    TestTokens.jwkSetUri(),
                    "telehealth-api",
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(5),
                    new KeyProperties(
                            Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(1))),
            Clock.systemUTC());

    @Test
    void acceptsWhatTheRealmGivesToBeLetInWith() {
        assertThat(decoder.decode(token().typed("JWT").build())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt"})
    void refusesWhatTheRealmSignsForOtherEnds(String type) {
        String token = token().typed(type).build();

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    /** With the audience and the roles of an access token: one mapper too many in the realm would give them those. */
    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "execute-actions", "bearer", "DPoP"})
    void refusesOtherTokensOfTheRealm(String kind) {
        String token = token().claim("typ", kind).build();
        String unnamed = token().claim("typ", null).build();

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(unnamed));
    }

    private static TokenBuilder token() {
        return TestTokens.patient(UUID.randomUUID());
    }
}
