package vn.telehealth.prescription.rest;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.prescription.domain.History;

record VersionView(
        long version,
        String action,
        String status,
        OffsetDateTime at,
        String actorId,
        String actorRole,
        @Nullable String clientId,
        @Nullable String sourceIp,
        Map<String, String> details) {

    static VersionView of(History.Version version) {
        return new VersionView(
                version.version(),
                version.action(),
                StatusNames.of(version.status()),
                VietnamTime.at(version.at()),
                version.actorId(),
                version.actorRole(),
                version.clientId(),
                version.sourceIp(),
                version.details());
    }
}
