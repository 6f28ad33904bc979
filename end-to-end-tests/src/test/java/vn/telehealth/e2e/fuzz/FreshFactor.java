package vn.telehealth.e2e.fuzz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.telehealth.local.client.SignedIn;

/** A second factor that was just shown, for operations that want one of the last five minutes. */
final class FreshFactor {

    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private final Clock clock = Clock.systemUTC();

    /** @return an access token */
    String shownBy(SignedIn person) {
        Instant shown =
                Instant.ofEpochSecond(person.claims().required("auth_time").asLong());
        if (clock.instant().isAfter(shown.plus(GOOD_FOR))) {
            person.stepUp();
        }
        return person.accessToken();
    }
}
