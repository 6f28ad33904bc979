package vn.telehealth.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.telehealth.e2e.faults.check.Finding;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Operation;
import vn.telehealth.e2e.faults.inject.Fault;

/** What a run tried and what came of it, for people. */
record Report(long seed, Duration took, List<Fault> faults, Evidence evidence, List<Finding> findings) {

    private static final int FINDINGS_SHOWN = 40;

    String text() {
        StringBuilder text = new StringBuilder("%nseed %d, %d s%n%n".formatted(seed, took.toSeconds()));
        Map<Operation, Map<String, Integer>> operations = new TreeMap<>();
        TreeSet<String> outcomes = new TreeSet<>();
        evidence.history().forEach(attempt -> {
            outcomes.add(attempt.outcome());
            operations
                    .computeIfAbsent(attempt.asked().operation(), operation -> new TreeMap<>())
                    .merge(attempt.outcome(), 1, Integer::sum);
        });
        text.append("%-12s".formatted("REQUESTS"));
        outcomes.forEach(outcome -> text.append("%10s".formatted(outcome)));
        operations.forEach((operation, counts) -> {
            text.append("%n%-12s".formatted(operation));
            outcomes.forEach(outcome -> text.append("%10d".formatted(counts.getOrDefault(outcome, 0))));
        });
        text.append("%n%n%-60s%5s%n".formatted("FAULTS", "times"));
        counted(faults.stream().map(Fault::name).toList())
                .forEach((name, times) -> text.append("%-60s%5d%n".formatted(name, times)));
        text.append("%n%-60s%5s%n".formatted("VISITS", ""));
        counted(evidence.table("appointment.appointment").stream()
                        .map(row -> row.get("state") + " " + row.getOrDefault("outcome", ""))
                        .toList())
                .forEach((state, times) -> text.append("%-60s%5d%n".formatted(state, times)));
        text.append("%n%d events, %d records in the log, %d checkpoints seen%n"
                .formatted(
                        evidence.events().size(),
                        evidence.log().records().size(),
                        evidence.log().checkpoints().size()));
        text.append(findings.isEmpty() ? "\nNo findings: nothing lost, nothing doubled.\n" : "\nFINDINGS\n");
        findings.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> text.append(finding).append('\n'));
        if (findings.size() > FINDINGS_SHOWN) {
            text.append("and ").append(findings.size() - FINDINGS_SHOWN).append(" more\n");
        }
        return text.toString();
    }

    private static Map<String, Integer> counted(List<String> names) {
        Map<String, Integer> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }
}
