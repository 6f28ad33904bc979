package vn.telehealth.e2e.faults.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Published;

/** No more is handed out than was prescribed, no prescription is used up twice, and none after it has ended. */
final class MedicinesHandedOutOnce implements Rule {

    private static final Set<String> ENDS = Set.of("revoked", "replaced", "expired");

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        broken.addAll(usedUpTwice(evidence));
        broken.addAll(moreThanPrescribed(evidence));
        broken.addAll(afterTheEnd(evidence));
        return broken;
    }

    private static List<String> usedUpTwice(Evidence evidence) {
        Map<String, Long> complete = evidence.table("prescription.dispensation").stream()
                .filter(row -> "t".equals(row.get("complete")))
                .collect(Collectors.groupingBy(row -> row.getOrDefault("prescription_id", ""), Collectors.counting()));
        return complete.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "prescription " + entry.getKey() + " was used up " + entry.getValue() + " times")
                .toList();
    }

    private static List<String> moreThanPrescribed(Evidence evidence) {
        Map<String, BigDecimal> handedOut = new HashMap<>();
        for (Published event : evidence.events()) {
            if (event.type().equals("prescription.dispensed.v1")) {
                for (JsonNode line : event.envelope().path("data").path("lines")) {
                    handedOut.merge(
                            event.data("prescriptionId") + " line "
                                    + line.path("line").asString(),
                            new BigDecimal(line.path("quantity").asString("0")),
                            BigDecimal::add);
                }
            }
        }
        List<String> broken = new ArrayList<>();
        for (Map<String, String> line : evidence.table("prescription.prescription_line")) {
            String name = line.get("prescription_id") + " line " + line.get("line");
            BigDecimal told = handedOut.getOrDefault(name, BigDecimal.ZERO);
            BigDecimal kept = new BigDecimal(line.getOrDefault("dispensed", "0"));
            BigDecimal prescribed = new BigDecimal(line.getOrDefault("prescribed", "0"));
            if (told.compareTo(kept) != 0 || told.compareTo(prescribed) > 0) {
                broken.add("prescription %s: %s prescribed, %s kept as handed out, %s told"
                        .formatted(name, prescribed, kept, told));
            }
        }
        return broken;
    }

    private static List<String> afterTheEnd(Evidence evidence) {
        Map<String, List<Map<String, String>>> histories = evidence.table("prescription.prescription_version").stream()
                .sorted(Comparator.comparingLong(row -> Long.parseLong(row.getOrDefault("version", "0"))))
                .collect(Collectors.groupingBy(row -> row.getOrDefault("prescription_id", "")));
        List<String> broken = new ArrayList<>();
        histories.forEach((id, versions) -> {
            List<String> actions =
                    versions.stream().map(row -> row.getOrDefault("action", "")).toList();
            int end = (int)
                    actions.stream().takeWhile(action -> !ENDS.contains(action)).count();
            if (actions.subList(end, actions.size()).contains("dispensed")) {
                broken.add("prescription " + id + " was dispensed after its end: " + actions);
            }
        });
        return broken;
    }
}
