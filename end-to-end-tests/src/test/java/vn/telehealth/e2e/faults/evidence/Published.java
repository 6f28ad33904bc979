package vn.telehealth.e2e.faults.evidence;

import tools.jackson.databind.JsonNode;

/**
 * A record of a topic, as a consumer that reads committed gets it.
 *
 * @param trace trace id of the header {@code traceparent}; empty without
 * @param sha256 of the record's bytes, lower-case hexadecimal
 * @param envelope its content
 */
public record Published(String topic, String trace, String sha256, JsonNode envelope) {

    public String id() {
        return envelope.path("id").asString("");
    }

    public String type() {
        return envelope.path("type").asString("");
    }

    /** Id of the visit, for the topics of the saga. */
    public String saga() {
        return envelope.path("correlationId").asString("");
    }

    /** Id of the event that it follows from; empty when a request or a clock caused it. */
    public String cause() {
        return envelope.path("causationId").asString("");
    }

    public String aggregate() {
        return envelope.path("aggregateId").asString("");
    }

    /** When it happened, ISO 8601. */
    public String occurredAt() {
        return envelope.path("occurredAt").asString("");
    }

    public String data(String field) {
        return envelope.path("data").path(field).asString("");
    }

    /** What a request asked for and got: the event's type, or for an audited operation its action. */
    public String effect() {
        return type().equals("audit.operation.v1") ? data("action") : type();
    }
}
