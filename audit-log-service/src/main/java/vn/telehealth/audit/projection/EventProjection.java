package vn.telehealth.audit.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.audit.projection.AuditRecord.What;
import vn.telehealth.audit.projection.AuditRecord.Who;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.events.audit.v1.OperationAudited;

/**
 * Makes one audit record of one event. Reads the envelope only, so that events of types and topics that this version
 * does not know are logged too.
 */
public final class EventProjection {

    private static final String OPERATION = EventCatalogue.typeOf(OperationAudited.class);
    private static final String VERSION_SUFFIX = "\\.v[0-9]+$";
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Set<String> CODES = Set.of(
            "documentHash", "facilityCode", "kind", "outcome", "reasonCode", "replacedBy", "replaces", "version");

    private final JsonMapper mapper;

    public EventProjection(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param traceId W3C trace id, where known
     * @throws MalformedEvent when the text is no envelope: trying again cannot help
     */
    public AuditRecord project(String event, @Nullable String traceId) {
        try {
            return read(mapper.readTree(event), new Source(sha256(event), traceId));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent(e);
        }
    }

    private record Source(String sha256, @Nullable String traceId) {}

    private static AuditRecord read(JsonNode envelope, Source source) {
        var operation = required(envelope, "type").equals(OPERATION);
        var data = envelope.path("data");
        return new AuditRecord(
                UUID.fromString(required(envelope, "id")),
                time(required(envelope, "occurredAt")),
                who(envelope),
                operation
                        ? required(data, "action")
                        : required(envelope, "type").replaceFirst(VERSION_SUFFIX, ""),
                operation ? new What(required(data, "objectType"), required(data, "objectId")) : what(envelope),
                patient(envelope),
                operation ? required(data, "outcome") : AuditRecord.SUCCESS,
                source.traceId,
                source.sha256,
                operation ? texts(data.path("details")) : idsAndCodes(data));
    }

    /** The store counts milliseconds: what is past their end could never be written. */
    private static Instant time(String text) {
        var time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("no time of ours");
        }
        return time;
    }

    private static Who who(JsonNode envelope) {
        var actor = envelope.path("actor");
        return new Who(
                required(actor, "id"),
                required(actor, "role"),
                optional(actor, "clientId"),
                optional(envelope, "sourceIp"));
    }

    private static What what(JsonNode envelope) {
        var type = required(envelope, "type");
        var end = type.indexOf('.');
        return new What(end < 0 ? type : type.substring(0, end), required(envelope, "aggregateId"));
    }

    private static @Nullable UUID patient(JsonNode envelope) {
        var patientId = optional(envelope.path("data"), "patientId");
        return patientId == null ? null : UUID.fromString(patientId);
    }

    private static TreeMap<String, String> texts(JsonNode members) {
        var texts = new TreeMap<String, String>();
        members.propertyStream()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asString("")));
        return texts;
    }

    /** Ids and codes only: what else an event carries stays with the services that own it. */
    private static TreeMap<String, String> idsAndCodes(JsonNode data) {
        var found = new TreeMap<String, String>();
        data.propertyStream()
                .filter(member ->
                        member.getValue().isValueNode() && !member.getValue().isNull())
                .filter(member -> member.getKey().endsWith("Id") || CODES.contains(member.getKey()))
                .filter(member -> !member.getKey().equals("patientId"))
                .forEach(member -> found.put(member.getKey(), member.getValue().asString("")));
        return found;
    }

    private static String required(JsonNode node, String name) {
        var text = optional(node, name);
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("the event has no " + name);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private static String sha256(String event) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
