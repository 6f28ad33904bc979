package vn.telehealth.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at the identity provider: a sign-in, a refused one, a changed credential.
 *
 * @param type the provider's word for it, for example {@code LOGIN_ERROR}
 * @param accountId whose it was, where the provider knew
 * @param clientId by which OAuth client
 * @param sourceIp where it came from
 * @param error the provider's code for what went wrong; absent when nothing did
 */
public record IdentityEvent(
        UUID id,
        Instant time,
        String type,
        @Nullable String accountId,
        @Nullable String clientId,
        @Nullable String sourceIp,
        @Nullable String error) {}
