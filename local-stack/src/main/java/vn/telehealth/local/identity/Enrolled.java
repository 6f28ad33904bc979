package vn.telehealth.local.identity;

import org.jspecify.annotations.Nullable;

/**
 * An account that has just got its credentials.
 *
 * @param totpSecret what the authenticator app keeps (Base32), when one was enrolled
 */
public record Enrolled(Account account, @Nullable String totpSecret) {

    @Override
    public String toString() {
        return "Enrolled[" + account + "]";
    }
}
