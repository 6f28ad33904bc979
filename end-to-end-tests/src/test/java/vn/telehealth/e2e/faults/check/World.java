package vn.telehealth.e2e.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Attempt;
import vn.telehealth.e2e.faults.evidence.Attempt.Answered;
import vn.telehealth.e2e.faults.evidence.Attempt.Asked;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Evidence.SignedLog;
import vn.telehealth.e2e.faults.evidence.Operation;
import vn.telehealth.e2e.faults.evidence.Published;

/**
 * Evidence of one visit in which all went well, {@code v1} with examination {@code e1} and prescription {@code p1}, which
 * was dispensed; to be changed by tests.
 */
final class World {

    static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    final List<Attempt> history = new ArrayList<>();
    final List<Published> events = new ArrayList<>();
    final List<String> letters = new ArrayList<>();
    final Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    final Map<String, Long> backlog = new HashMap<>();
    private final Notary notary = new Notary();

    World() {
        Stream.of(
                        "appointment.appointment",
                        "appointment.appointment_history",
                        "examination.examination",
                        "examination.examination_version",
                        "prescription.prescription",
                        "prescription.prescription_version",
                        "prescription.prescription_line",
                        "prescription.signed_document",
                        "prescription.paper",
                        "prescription.dispensation",
                        "records.care_relationship",
                        Evidence.AT_REST)
                .forEach(table -> tables.put(table, new ArrayList<>()));
        booked();
        examined();
        issuedAndDispensed();
    }

    private void booked() {
        answered(Operation.BOOK, "s1", "t1", 201, "{\"appointmentId\":\"v1\"}");
        row("appointment.appointment", "id", "v1", "slot_id", "s1", "state", "COMPLETED", "outcome", "FULFILLED");
        row("appointment.appointment_history", "appointment_id", "v1", "action", "BOOKED");
        row("records.care_relationship", "appointment_id", "v1", "cancelled", "f", "examined", "t");
        event("ev1", "appointment.created.v1", "t1", "", "v1");
    }

    private void examined() {
        row("examination.examination", "examination_id", "e1", "appointment_id", "v1", "status", "COMPLETED");
        event("ev2", "examination.opened.v1", "t1", "ev1", "e1", "examinationId", "e1");
        answered(Operation.RECORD, "e1", "t2", 200, "{\"version\":2}");
        row("examination.examination_version", "examination_id", "e1", "version", "2", "kind", "RECORD");
        event("ev3", "audit.operation.v1", "t2", "", "e1", "action", "examination.record", "objectId", "e1");
        answered(Operation.COMPLETE, "e1", "t3", 200, "{\"version\":3}");
        row("examination.examination_version", "examination_id", "e1", "version", "3", "kind", "COMPLETION");
        event("ev4", "examination.completed.v1", "t3", "", "e1", "examinationId", "e1");
        row("prescription.prescription", "id", "p1", "appointment_id", "v1", "status", "USED", "document_hash", "h1");
        change("p1", 1, "drafted");
        event("ev5", "prescription.drafted.v1", "t3", "ev4", "p1", "prescriptionId", "p1");
    }

    private void issuedAndDispensed() {
        answered(Operation.ISSUE, "p1", "t4", 200, "{\"code\":\"c1\",\"documentHash\":\"h1\"}");
        change("p1", 2, "issued");
        row("prescription.signed_document", "prescription_id", "p1", "hash", "h1");
        row("prescription.paper", "prescription_id", "p1");
        row(
                "prescription.prescription_line",
                "prescription_id",
                "p1",
                "line",
                "1",
                "prescribed",
                "9",
                "dispensed",
                "9");
        event("ev6", "prescription.created.v1", "t4", "", "p1", "prescriptionId", "p1");
        event("ev7", "appointment.fulfilled.v1", "t4", "ev6", "v1");
        dispensed("d1", "t5", "ev8", 3);
    }

    /** All nine of the prescription's one line. */
    void dispensed(String dispensation, String trace, String event, int version) {
        answered(Operation.DISPENSE, "p1", trace, 200, "{\"dispensationId\":\"" + dispensation + "\"}");
        change("p1", version, "dispensed");
        row("prescription.dispensation", "id", dispensation, "prescription_id", "p1", "complete", "t");
        String data = "{\"prescriptionId\":\"p1\",\"dispensationId\":\"" + dispensation
                + "\",\"lines\":[{\"line\":1,\"quantity\":\"9\"}]}";
        events.add(published(event, "prescription.dispensed.v1", trace, "", "p1", JSON.readTree(data)));
    }

    void change(String prescription, int version, String action) {
        row(
                "prescription.prescription_version",
                "prescription_id",
                prescription,
                "version",
                Integer.toString(version),
                "action",
                action);
    }

    void event(String id, String type, String trace, String cause, String aggregate, String... data) {
        events.add(published(id, type, trace, cause, aggregate, JSON.valueToTree(pairs(data))));
    }

    void row(String table, String... columns) {
        table(table).add(pairs(columns));
    }

    /** The first row of a table. */
    Map<String, String> first(String table) {
        return table(table).getFirst();
    }

    List<Map<String, String>> table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    void answered(Operation operation, String target, String trace, int status, String body) {
        history.add(attempt(operation, target, trace, new Answered(status, body, NOW.plusSeconds(history.size()))));
    }

    void unanswered(Operation operation, String target, String trace) {
        history.add(attempt(operation, target, trace, null));
    }

    /** Attempts at the same target with a trace of the same part before the dash are of one wish. */
    private Attempt attempt(Operation operation, String target, String trace, @Nullable Answered answered) {
        String wish = operation + target + trace.split("-", -1)[0];
        Asked asked = new Asked("somebody", operation, wish, target, "POST", "/", wish, "", trace);
        return new Attempt(asked, NOW.plusSeconds(history.size()), answered);
    }

    Evidence evidence() {
        List<String> records = new ArrayList<>();
        for (Published event : events.stream().distinct().toList()) {
            records.add("{\"eventId\":\"%s\",\"eventSha256\":\"%s\",\"index\":%d}"
                    .formatted(event.id(), event.sha256(), records.size()));
        }
        return evidence(records, notary.checkpoints(records));
    }

    /** With a log that holds other records than those that its checkpoints were signed for. */
    Evidence withLog(List<String> records) {
        return evidence(records, evidence().log().checkpoints());
    }

    private Evidence evidence(List<String> records, List<String> checkpoints) {
        SignedLog log = new SignedLog(records, List.of(), checkpoints, notary.publicKey(), NOW.plusSeconds(100));
        return new Evidence(history, events, letters, tables, log, backlog);
    }

    private static Map<String, String> pairs(String... words) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }

    private static Published published(
            String id, String type, String trace, String cause, String aggregate, JsonNode data) {
        JsonNode envelope = JSON.valueToTree(Map.of(
                "id", id,
                "type", type,
                "occurredAt", NOW.toString(),
                "correlationId", "v1",
                "causationId", cause,
                "aggregateId", aggregate,
                "data", data));
        return new Published(type.split("\\.", -1)[0], trace, "sha of " + id, envelope);
    }

    /** Leaves of the log as bytes. */
    static byte[] leaf(String record) {
        return record.getBytes(StandardCharsets.UTF_8);
    }
}
