package vn.telehealth.local.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * What the state folder keeps of a sandbox account.
 *
 * @param totpSecret of the authenticator app (Base32), for accounts that have one
 */
record StoredAccount(
        String email, String password, @Nullable String totpSecret) {

    @Override
    public String toString() {
        return "StoredAccount[" + email + "]";
    }
}
