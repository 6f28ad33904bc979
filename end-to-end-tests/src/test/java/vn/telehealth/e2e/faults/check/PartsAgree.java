package vn.telehealth.e2e.faults.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.telehealth.e2e.faults.evidence.Evidence;

/** What the services each know of one visit fits together. */
final class PartsAgree implements Rule {

    private static final Set<String> OPEN = Set.of("DRAFT", "ISSUED", "HELD", "PARTLY_DISPENSED");

    @Override
    public List<String> broken(Evidence evidence) {
        Map<String, Map<String, String>> examinations = by("appointment_id", evidence.table("examination.examination"));
        Map<String, Map<String, String>> care = by("appointment_id", evidence.table("records.care_relationship"));
        Map<String, List<Map<String, String>>> prescriptions = evidence.table("prescription.prescription").stream()
                .collect(groupingBy(row -> row.getOrDefault("appointment_id", "")));
        Set<String> dispensed = evidence.table("prescription.dispensation").stream()
                .map(row -> row.getOrDefault("prescription_id", ""))
                .collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        for (Map<String, String> visit : evidence.table("appointment.appointment")) {
            String id = visit.getOrDefault("id", "");
            Known known = new Known(
                    examinations.getOrDefault(id, Map.of()).getOrDefault("status", "none"),
                    prescriptions.getOrDefault(id, List.of()),
                    care.getOrDefault(id, Map.of()));
            faults(visit, known, dispensed).forEach(fault -> broken.add("visit " + id + " " + fault));
        }
        return broken;
    }

    private record Known(String examination, List<Map<String, String>> prescriptions, Map<String, String> care) {

        boolean any(Set<String> statuses) {
            return prescriptions.stream().anyMatch(row -> statuses.contains(row.get("status")));
        }

        boolean issued() {
            return prescriptions.stream()
                    .anyMatch(row -> !row.getOrDefault("document_hash", "").isEmpty());
        }
    }

    private static List<String> faults(Map<String, String> visit, Known known, Set<String> dispensed) {
        List<String> faults = new ArrayList<>();
        boolean undone = "COMPENSATED".equals(visit.get("state"));
        boolean handedOut = known.prescriptions().stream().anyMatch(row -> dispensed.contains(row.get("id")));
        String outcome = visit.getOrDefault("outcome", "");
        if (known.care().isEmpty() || undone != "t".equals(known.care().get("cancelled"))) {
            faults.add("is " + visit.get("state") + ", but medical records know " + known.care());
        }
        if (undone && !known.examination().equals("VOIDED")) {
            faults.add("is undone, but its examination is " + known.examination());
        }
        if (undone && known.any(OPEN)) {
            faults.add("is undone, but prescriptions are open: " + known.prescriptions());
        }
        if (undone && !outcome.equals(outcome(known, handedOut)) && !(handedOut && outcome.endsWith("DISPENSED"))) {
            faults.add("is undone with " + outcome + ", but it was " + outcome(known, handedOut));
        }
        if ("COMPLETED".equals(visit.get("state"))
                && (!known.examination().equals("COMPLETED") || known.any(Set.of("DRAFT")))) {
            faults.add("is completed, but its examination is " + known.examination() + ", its prescriptions "
                    + known.prescriptions());
        }
        return faults;
    }

    private static String outcome(Known known, boolean handedOut) {
        if (handedOut) {
            return "PARTLY_DISPENSED or DISPENSED";
        }
        return known.issued() ? "REVOKED" : "NOTHING_ISSUED";
    }

    private static Map<String, Map<String, String>> by(String column, List<Map<String, String>> rows) {
        return rows.stream().collect(toMap(row -> row.getOrDefault(column, ""), Function.identity()));
    }
}
