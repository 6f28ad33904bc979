package vn.telehealth.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The version that the caller had before him when he decided; use cases compare it with the one they have locked.
 *
 * @param ifMatch value of {@code If-Match}; absent when he did not say
 */
public record SeenVersion(@Nullable String ifMatch) {

    /** Whether it is that one. */
    public boolean is(long version) {
        return ifMatch != null && ifMatch.strip().equals(Versions.etag(version));
    }

    /**
     * Holds the caller to what he saw.
     *
     * @throws Versions.VersionRequired when he did not say: 428
     * @throws Versions.VersionChanged when another one stands by now: 412
     */
    public void require(long standing) {
        Versions.require(ifMatch, standing);
    }
}
