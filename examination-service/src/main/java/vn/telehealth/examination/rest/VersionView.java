package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.platform.web.VietnamTime;

/** One write of the record: what, when, by whom, from where, and for an amendment why. */
@Schema(name = "RecordVersion")
record VersionView(
        long version,
        RecordVersion.Kind kind,
        int revision,
        @Nullable String reason,
        OffsetDateTime writtenAt,
        String writtenBy,
        String client,
        @Nullable String sourceIp,
        RecordBody record) {

    static VersionView of(RecordVersion version) {
        RecordVersion.Cause cause = version.cause();
        return new VersionView(
                version.number(),
                cause.kind(),
                version.revision(),
                cause.reason(),
                VietnamTime.at(cause.at()),
                cause.author().account(),
                cause.author().client(),
                cause.author().sourceIp(),
                RecordViews.of(version.record()));
    }
}
