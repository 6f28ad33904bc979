package vn.telehealth.records.patient.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.records.patient.domain.ProfileVersion;

/** One write of the profile: what, when, by whom, from where. */
@Schema(name = "ProfileVersion")
record VersionView(
        long version,
        OffsetDateTime writtenAt,
        String writtenBy,
        String client,
        @Nullable String sourceIp,
        ProfileBody profile) {

    static VersionView of(ProfileVersion version) {
        return new VersionView(
                version.version(),
                VietnamTime.at(version.writtenAt()),
                version.author().account(),
                version.author().client(),
                version.author().sourceIp(),
                ProfileViews.of(version.profile()));
    }
}
