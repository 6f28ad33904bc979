package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Evidence.SignedLog;
import vn.telehealth.e2e.faults.evidence.Published;

/** What broken software would leave behind, done to the evidence of a run: a judge who overlooks one is no judge. */
public enum Sabotage {
    LOST_EVENT(evidence -> withEvents(
            evidence,
            evidence.events().stream()
                    .filter(not(first(evidence, "prescription.created.v1")))
                    .toList())),

    INBOX_SWITCHED_OFF(evidence ->
            withEvents(evidence, plus(evidence.events(), renamed(first(evidence, "prescription.drafted.v1"), "id")))),

    DOUBLED_DISPENSE(evidence -> withTable(
            withEvents(
                    evidence,
                    plus(
                            evidence.events(),
                            renamed(
                                    renamed(first(evidence, "prescription.dispensed.v1"), "id"),
                                    "data",
                                    "dispensationId"))),
            "prescription.dispensation",
            rows -> plus(rows, renamedRow(rows.getFirst())))),

    EDITED_AUDIT_RECORD(evidence -> {
        List<String> records = new ArrayList<>(evidence.log().records());
        records.set(0, records.getFirst().replace("\"index\":0", "\"index\":0,\"role\":\"none\""));
        return withLog(evidence, records);
    }),

    ANSWER_THAT_WROTE_NOTHING(
            evidence -> withTable(evidence, "appointment.appointment", rows -> rows.subList(1, rows.size())));

    private final UnaryOperator<Evidence> deed;

    Sabotage(UnaryOperator<Evidence> deed) {
        this.deed = deed;
    }

    /** A copy with the deed done. */
    public Evidence of(Evidence evidence) {
        return deed.apply(evidence);
    }

    private static Published first(Evidence evidence, String type) {
        return evidence.events().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type + " in evidence"));
    }

    private static Predicate<Published> not(Published lost) {
        return event -> !event.equals(lost);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    /** The same event with another value in a field. */
    private static Published renamed(Published event, String... path) {
        ObjectNode envelope = (ObjectNode) event.envelope().deepCopy();
        ObjectNode at = path.length == 1 ? envelope : (ObjectNode) envelope.path(path[0]);
        at.put(path[path.length - 1], "another");
        return new Published(event.topic(), event.trace(), event.sha256(), envelope);
    }

    private static Map<String, String> renamedRow(Map<String, String> row) {
        Map<String, String> other = new TreeMap<>(row);
        other.put("id", "another");
        return other;
    }

    private static Evidence withEvents(Evidence evidence, List<Published> events) {
        return new Evidence(
                evidence.history(),
                events,
                evidence.deadLetters(),
                evidence.tables(),
                evidence.log(),
                evidence.backlog());
    }

    private static Evidence withTable(Evidence evidence, String name, UnaryOperator<List<Map<String, String>>> change) {
        Map<String, List<Map<String, String>>> tables = new TreeMap<>(evidence.tables());
        tables.put(name, change.apply(evidence.table(name)));
        return new Evidence(
                evidence.history(),
                evidence.events(),
                evidence.deadLetters(),
                tables,
                evidence.log(),
                evidence.backlog());
    }

    private static Evidence withLog(Evidence evidence, List<String> records) {
        SignedLog log = evidence.log();
        return new Evidence(
                evidence.history(),
                evidence.events(),
                evidence.deadLetters(),
                evidence.tables(),
                new SignedLog(records, log.stored(), log.checkpoints(), log.publicKey(), log.takenAt()),
                evidence.backlog());
    }
}
