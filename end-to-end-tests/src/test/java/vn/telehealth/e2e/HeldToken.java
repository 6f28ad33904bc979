package vn.telehealth.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.Tokens;

/** The access token of a pharmacy's program, kept until it nearly expires. */
public final class HeldToken implements Supplier<String> {

    private static final Duration RENEW_BEFORE = Duration.ofSeconds(45);

    private final PharmacyAccess access;
    private final TokenEndpoint endpoint;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Tokens tokens;

    public HeldToken(PharmacyAccess access, Realm realm) {
        this.access = access;
        this.endpoint = new TokenEndpoint(realm);
    }

    @Override
    public synchronized String get() {
        Tokens held = tokens;
        if (held == null || expiresSoon(held)) {
            held = endpoint.client(access.clientId(), access.clientSecret());
            tokens = held;
        }
        return held.accessToken();
    }

    public synchronized void forget() {
        tokens = null;
    }

    private boolean expiresSoon(Tokens held) {
        return clock.instant()
                .plus(RENEW_BEFORE)
                .isAfter(Instant.ofEpochSecond(held.claims().required("exp").asLong()));
    }
}
