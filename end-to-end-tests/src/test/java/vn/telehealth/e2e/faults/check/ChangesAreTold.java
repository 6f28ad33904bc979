package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Published;

/** Every change that a database keeps has exactly one event, and every event of a change the change. */
final class ChangesAreTold implements Rule {

    private static final Map<String, String> APPOINTMENTS = Map.of(
            "BOOKED", "appointment.created.v1",
            "RESCHEDULED", "appointment.rescheduled.v1",
            "CANCELLED", "appointment.cancelled.v1");

    private static final Map<String, String> PRESCRIPTIONS = Map.of(
            "drafted", "prescription.drafted.v1",
            "edited", "prescription.draft-changed.v1",
            "discarded", "prescription.draft-discarded.v1",
            "issued", "prescription.created.v1",
            "held", "prescription.held.v1",
            "released", "prescription.released.v1",
            "dispensed", "prescription.dispensed.v1",
            "expired", "prescription.expired.v1",
            "revoked", "prescription.revoked.v1",
            "replaced", "prescription.replaced.v1");

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        APPOINTMENTS.forEach((action, type) -> broken.addAll(compare(
                type,
                count(evidence.table("appointment.appointment_history"), action, "action", "appointment_id"),
                told(evidence, type, Published::saga))));
        PRESCRIPTIONS.forEach((action, type) -> broken.addAll(compare(
                type,
                count(evidence.table("prescription.prescription_version"), action, "action", "prescription_id"),
                told(evidence, type, event -> event.data("prescriptionId")))));
        Map<String, String> versions = Map.of(
                "COMPLETION", "examination.completed.v1",
                "AMENDMENT", "examination.amended.v1");
        versions.forEach((kind, type) -> broken.addAll(compare(
                type,
                count(evidence.table("examination.examination_version"), kind, "kind", "examination_id"),
                told(evidence, type, event -> event.data("examinationId")))));
        broken.addAll(compare(
                "examination.record",
                count(evidence.table("examination.examination_version"), "RECORD", "kind", "examination_id"),
                told(evidence, "examination.record", event -> event.data("objectId"))));
        broken.addAll(compare(
                "examination.opened.v1",
                count(evidence.table("examination.examination"), "", "", "examination_id"),
                told(evidence, "examination.opened.v1", event -> event.data("examinationId"))));
        broken.addAll(compare(
                "prescription.dispensed.v1",
                count(evidence.table("prescription.dispensation"), "", "", "id"),
                told(evidence, "prescription.dispensed.v1", event -> event.data("dispensationId"))));
        for (String table : List.of("prescription.signed_document", "prescription.paper")) {
            broken.addAll(compare(
                    "prescription.created.v1, " + table,
                    count(evidence.table(table), "", "", "prescription_id"),
                    told(evidence, "prescription.created.v1", event -> event.data("prescriptionId"))));
        }
        return broken;
    }

    /** @param column has to hold the value; empty for any */
    private static Map<String, Integer> count(List<Map<String, String>> rows, String value, String column, String id) {
        Map<String, Integer> counts = new HashMap<>();
        rows.stream()
                .filter(row -> column.isEmpty() || value.equals(row.get(column)))
                .forEach(row -> counts.merge(row.getOrDefault(id, ""), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> told(Evidence evidence, String effect, Function<Published, String> id) {
        Map<String, Integer> counts = new HashMap<>();
        evidence.events().stream()
                .filter(event -> event.effect().equals(effect))
                .forEach(event -> counts.merge(id.apply(event), 1, Integer::sum));
        return counts;
    }

    private static List<String> compare(String type, Map<String, Integer> written, Map<String, Integer> told) {
        List<String> broken = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(written.keySet());
        ids.addAll(told.keySet());
        for (String id : ids) {
            int changes = written.getOrDefault(id, 0);
            int events = told.getOrDefault(id, 0);
            if (changes != events) {
                broken.add("%s of %s: %d written, %d told".formatted(type, id, changes, events));
            }
        }
        return broken;
    }
}
