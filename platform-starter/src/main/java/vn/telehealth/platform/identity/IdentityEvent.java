package vn.telehealth.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at the identity provider: a sign-in, a refused one, a changed credential, or what an
 * administrator did.
 *
 * @param id the provider's own, the same whenever the event is read
 * @param type the provider's word for it, for example {@code LOGIN_ERROR}; for an administrator's work the kind of
 *     resource and what was done to it, for example {@code REALM_ROLE_MAPPING_CREATE}
 * @param path to what an administrator did it, as a path of the administration interface
 * @param error the provider's code for what went wrong; absent when nothing did
 */
public record IdentityEvent(
        UUID id,
        Instant time,
        String type,
        By by,
        Target target,
        @Nullable String path,
        @Nullable String error) {

    /** Type of the objects that are accounts. */
    public static final String ACCOUNT = "account";

    /**
     * Who did it.
     *
     * @param accountId where the provider knew
     * @param clientId by which OAuth client; of an administrator's the provider's own id, not the name
     * @param sourceIp where it came from
     */
    public record By(
            @Nullable String accountId,
            @Nullable String clientId,
            @Nullable String sourceIp) {}

    /**
     * To what it was done.
     *
     * @param type {@link #ACCOUNT}, or the provider's kind of resource in lower case
     * @param id absent where the provider did not know
     */
    public record Target(String type, @Nullable String id) {

        static Target account(@Nullable String id) {
            return new Target(ACCOUNT, id);
        }
    }
}
