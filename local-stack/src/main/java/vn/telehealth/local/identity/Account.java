package vn.telehealth.local.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person's credentials.
 *
 * @param device the authenticator app, when one is enrolled
 */
public record Account(
        String email, String password, @Nullable TotpDevice device) {

    @Override
    public String toString() {
        return "Account[" + email + "]";
    }
}
