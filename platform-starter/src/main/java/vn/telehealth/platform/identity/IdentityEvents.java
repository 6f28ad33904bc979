package vn.telehealth.platform.identity;

import java.time.Instant;
import java.util.List;

/** What the identity provider remembers of sign-ins and credentials. */
public interface IdentityEvents {

    /**
     * The events of this time and later, oldest first.
     *
     * @throws IdentityUnavailable when the provider gives no usable answer
     */
    List<IdentityEvent> since(Instant time);
}
