package vn.telehealth.audit.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.CanonicalJson;

/**
 * One operation, as the log keeps it. Holds ids and codes only: no names, contacts or clinical text.
 *
 * @param eventId id of the event it was made of: never twice in the log
 * @param time when the operation was done, in microseconds
 * @param action what was done, for example {@code prescription.created}
 * @param patientId whose data it was, where known
 * @param outcome {@code SUCCESS}, {@code DENIED} or {@code FAILED}
 * @param traceId W3C trace id, where known
 * @param eventSha256 SHA-256 of the event as it was on its topic, lower-case hex
 * @param details further ids and codes of the event
 */
public record AuditRecord(
        UUID eventId,
        Instant time,
        Who who,
        String action,
        What object,
        @Nullable UUID patientId,
        String outcome,
        @Nullable String traceId,
        String eventSha256,
        Map<String, String> details) {

    /** The outcome of what was done, in contrast to what was tried. */
    public static final String SUCCESS = "SUCCESS";

    public AuditRecord {
        time = time.truncatedTo(ChronoUnit.MICROS);
        action = Text.clean(action);
        outcome = Text.clean(outcome);
        details = cleaned(details);
    }

    /**
     * Who did it.
     *
     * @param actor account id; for a service its name
     * @param role in lower case
     * @param client the OAuth client, where there was one
     * @param sourceIp where the request came from, where there was one
     */
    public record Who(
            String actor,
            String role,
            @Nullable String client,
            @Nullable String sourceIp) {

        public Who {
            actor = Text.clean(actor);
            role = Text.clean(role);
            client = client == null ? null : Text.clean(client);
            sourceIp = sourceIp == null ? null : Text.clean(sourceIp);
        }
    }

    /** To which object it was done. */
    public record What(String type, String id) {

        public What {
            type = Text.clean(type);
            id = Text.clean(id);
        }
    }

    /** The record with its place in the log: canonical JSON (RFC 8785), the bytes that the leaf hash covers. */
    public String canonical(long index) {
        var members = new TreeMap<String, Object>();
        members.put("action", action);
        members.put("actor", who.actor);
        members.put("details", details);
        members.put("eventId", eventId.toString());
        members.put("eventSha256", eventSha256);
        members.put("index", index);
        members.put("objectId", object.id);
        members.put("objectType", object.type);
        members.put("outcome", outcome);
        members.put("role", who.role);
        members.put("time", time.toString());
        optional(members, "client", who.client);
        optional(members, "patientId", patientId == null ? null : patientId.toString());
        optional(members, "sourceIp", who.sourceIp);
        optional(members, "traceId", traceId);
        return CanonicalJson.write(members);
    }

    public AuditRecord ofPatient(UUID id) {
        return new AuditRecord(eventId, time, who, action, object, id, outcome, traceId, eventSha256, details);
    }

    private static void optional(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static Map<String, String> cleaned(Map<String, String> details) {
        var cleaned = new TreeMap<String, String>();
        details.forEach((name, value) -> cleaned.put(Text.clean(name), Text.clean(value)));
        return Map.copyOf(cleaned);
    }
}
