package vn.telehealth.audit.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.audit.store.StoredRecord;
import vn.telehealth.platform.web.VietnamTime;

/** One record of the log, as auditors see it. */
record RecordView(
        long index,
        UUID eventId,
        OffsetDateTime time,
        String actor,
        String role,
        @Nullable String client,
        @Nullable String sourceIp,
        String action,
        String objectType,
        String objectId,
        @Nullable UUID patientId,
        String outcome,
        @Nullable String traceId,
        String eventSha256,
        Map<String, String> details) {

    private static final JsonMapper CANONICAL = JsonMapper.builder().build();

    static RecordView of(StoredRecord stored) {
        var fields = CANONICAL.readValue(stored.json(), Fields.class);
        return new RecordView(
                stored.index(),
                stored.eventId(),
                VietnamTime.at(fields.time),
                fields.actor,
                fields.role,
                fields.client,
                fields.sourceIp,
                fields.action,
                fields.objectType,
                fields.objectId,
                fields.patientId,
                fields.outcome,
                fields.traceId,
                fields.eventSha256,
                fields.details);
    }

    private record Fields(
            Instant time,
            String actor,
            String role,
            @Nullable String client,
            @Nullable String sourceIp,
            String action,
            String objectType,
            String objectId,
            @Nullable UUID patientId,
            String outcome,
            @Nullable String traceId,
            String eventSha256,
            Map<String, String> details) {}
}
