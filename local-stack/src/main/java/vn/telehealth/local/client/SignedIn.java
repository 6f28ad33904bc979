package vn.telehealth.local.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.identity.SignInRequest;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.Tokens;
import vn.telehealth.local.identity.WebSession;

/** A person at the web application: signed in when first needed, and the token renewed before it expires. */
public final class SignedIn {

    private static final Duration RENEW_BEFORE = Duration.ofSeconds(45);

    private final WebSession session;
    private final TokenEndpoint endpoint;
    private final Account account;
    private final Clock clock;
    private final Api api;
    private @Nullable Tokens tokens;

    public SignedIn(Realm realm, URI gateway, Account account) {
        this(realm, Front.plain(gateway), account);
    }

    public SignedIn(Realm realm, Front front, Account account) {
        this.account = account;
        this.session = new WebSession(realm, account);
        this.endpoint = new TokenEndpoint(realm);
        this.clock = Clock.systemUTC();
        this.api = new Api(front, this::accessToken);
    }

    public Api api() {
        return api;
    }

    public Account account() {
        return account;
    }

    /** Both factors, now (RFC 9470). */
    public synchronized void stepUp() {
        tokens = session.signIn(SignInRequest.FRESH_SECOND_FACTOR);
    }

    public JsonNode claims() {
        return current().claims();
    }

    /** The account's id in the identity provider: for a patient also her id in the platform. */
    public String accountId() {
        return claims().required("sub").asString();
    }

    public String accessToken() {
        return current().accessToken();
    }

    /** What the application would renew its tokens with; a thief, too. */
    public String refreshToken() {
        return Objects.requireNonNull(current().refreshToken(), "clients have none");
    }

    private synchronized Tokens current() {
        Tokens held = tokens;
        if (held == null) {
            held = session.signIn();
        } else if (expiresSoon(held)) {
            String refresh = held.refreshToken();
            held = refresh == null ? session.signIn() : endpoint.refresh(refresh);
        }
        tokens = held;
        return held;
    }

    private boolean expiresSoon(Tokens held) {
        Instant expiry = Instant.ofEpochSecond(held.claims().required("exp").asLong());
        return clock.instant().plus(RENEW_BEFORE).isAfter(expiry);
    }
}
