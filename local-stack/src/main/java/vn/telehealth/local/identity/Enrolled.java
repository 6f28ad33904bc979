package vn.telehealth.local.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Credentials a person has just set.
 *
 * @param totpSecret what the authenticator app keeps (Base32), when one was enrolled
 */
public record Enrolled(String email, String password, Optional<String> totpSecret) {

    /** @param memory see {@link TotpDevice} */
    public Account account(Clock clock, @Nullable Path memory) {
        return new Account(
                email,
                password,
                totpSecret.map(secret -> new TotpDevice(secret, clock, memory)).orElse(null));
    }

    @Override
    public String toString() {
        return "Enrolled[" + email + "]";
    }
}
