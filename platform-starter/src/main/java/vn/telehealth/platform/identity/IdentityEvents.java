package vn.telehealth.platform.identity;

import java.time.Instant;

/** What the identity provider remembers: sign-ins, credentials, and what its administrators did. */
public interface IdentityEvents {

    /**
     * The events of this time and later, oldest first. They are read while one iterates, some at once, and one may come
     * more than once.
     *
     * @throws IdentityUnavailable when the provider gives no usable answer, also while iterating
     */
    Iterable<IdentityEvent> since(Instant time);
}
