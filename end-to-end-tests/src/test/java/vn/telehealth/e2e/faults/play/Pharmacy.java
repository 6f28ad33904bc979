package vn.telehealth.e2e.faults.play;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.Tokens;

/** The program of a pharmacy, which keeps its token until it nearly expires. */
final class Pharmacy implements Caller.Identity {

    private static final Duration RENEW_BEFORE = Duration.ofSeconds(45);

    private final PharmacyAccess access;
    private final TokenEndpoint endpoint;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Tokens tokens;

    Pharmacy(PharmacyAccess access, Realm realm) {
        this.access = access;
        this.endpoint = new TokenEndpoint(realm);
    }

    String pharmacistId() {
        return access.pharmacistId();
    }

    @Override
    public void ready() {
        token();
    }

    @Override
    public synchronized void renew() {
        tokens = null;
    }

    Caller caller(String name, URI gateway, History history) {
        return new Caller(name, new Api(gateway, this::token), this, history);
    }

    private synchronized String token() {
        Tokens held = tokens;
        if (held == null || expiresSoon(held)) {
            held = endpoint.client(access.clientId(), access.clientSecret());
            tokens = held;
        }
        return held.accessToken();
    }

    private boolean expiresSoon(Tokens held) {
        return clock.instant()
                .plus(RENEW_BEFORE)
                .isAfter(Instant.ofEpochSecond(held.claims().required("exp").asLong()));
    }
}
