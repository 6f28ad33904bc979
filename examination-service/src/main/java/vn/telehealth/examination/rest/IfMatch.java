package vn.telehealth.examination.rest;

import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.application.SeenVersion;
import vn.telehealth.platform.web.Versions;

/** The version that {@code If-Match} names. */
record IfMatch(@Nullable String header) implements SeenVersion {

    @Override
    public boolean is(long version) {
        return header != null && header.strip().equals(Versions.etag(version));
    }

    @Override
    public void require(long standing) {
        Versions.require(header, standing);
    }
}
