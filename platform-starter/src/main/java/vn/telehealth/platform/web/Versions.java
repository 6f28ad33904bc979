package vn.telehealth.platform.web;

import org.jspecify.annotations.Nullable;

/** Optimistic concurrency over HTTP: strong ETags made of version numbers (RFC 9110, section 8.8.3). */
public final class Versions {

    private Versions() {}

    /** ETag of a version, quoted. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Holds the caller to what it saw.
     *
     * @param ifMatch value of {@code If-Match}
     * @throws VersionRequired without the header: 428
     * @throws VersionChanged when the version is another by now: 412
     */
    public static void require(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionRequired();
        }
        if (!ifMatch.strip().equals(etag(current))) {
            throw new VersionChanged();
        }
    }

    /** {@code If-Match} is missing. */
    public static final class VersionRequired extends RuntimeException {

        private VersionRequired() {
            super("If-Match is missing");
        }
    }

    /** The version that the caller saw is not the newest one. */
    public static final class VersionChanged extends RuntimeException {

        public VersionChanged() {
            super("the version changed meanwhile");
        }
    }
}
