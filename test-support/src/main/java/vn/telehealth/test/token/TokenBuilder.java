package vn.telehealth.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token in the making: valid, fresh and {@code aal1} unless told otherwise. */
public final class TokenBuilder {

    private static final Duration LIFESPAN = Duration.ofMinutes(5);

    private final JWTClaimsSet.Builder claims;
    private final Set<String> scopes = new LinkedHashSet<>();
    private Instant issuedAt = Instant.now();
    private Instant authenticatedAt = issuedAt;
    private Duration lifespan = LIFESPAN;
    private RSAKey key = TestTokens.KEY;
    private JOSEObjectType type = JOSEObjectType.JWT;

    TokenBuilder(String subject, String role) {
        claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(TestTokens.ISSUER)
                .audience("telehealth-api")
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("roles", List.of(role))
                .claim("acr", "aal1")
                .claim("azp", "telehealth-web");
    }

    public TokenBuilder aal1() {
        return claim("acr", "aal1");
    }

    public TokenBuilder aal2() {
        return claim("acr", "aal2");
    }

    /** The person signed in so long ago. */
    public TokenBuilder authenticatedAgo(Duration age) {
        authenticatedAt = Instant.now().minus(age);
        return this;
    }

    /** The token was issued so long ago, and may be expired. */
    public TokenBuilder issuedAgo(Duration age) {
        issuedAt = Instant.now().minus(age);
        return this;
    }

    /** The token is good for so long from its issue; five minutes unless told otherwise. */
    public TokenBuilder livingFor(Duration time) {
        lifespan = time;
        return this;
    }

    /** Sets a claim; null takes it away. */
    public TokenBuilder claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    public TokenBuilder scope(String... more) {
        scopes.addAll(List.of(more));
        return this;
    }

    public TokenBuilder withoutScope(String scope) {
        scopes.remove(scope);
        return this;
    }

    /** Signs with a key that is not the realm's. */
    public TokenBuilder signedBy(RSAKey other) {
        key = other;
        return this;
    }

    /** Declares in the header what it is (RFC 7519, section 5.1); {@code JWT} unless told otherwise. */
    public TokenBuilder typed(String name) {
        type = new JOSEObjectType(name);
        return this;
    }

    /** The serialised token; many threads may ask at once. */
    public String build() {
        JWTClaimsSet set = new JWTClaimsSet.Builder(claims.build())
                .claim("scope", String.join(" ", scopes))
                .claim("auth_time", authenticatedAt.getEpochSecond())
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(lifespan)))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    set);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Value of the header {@code Authorization}. */
    public String bearer() {
        return "Bearer " + build();
    }
}
