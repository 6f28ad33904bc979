package vn.telehealth.e2e.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.Tool;

/**
 * What became of one document in the hands of one role.
 *
 * @param cases requests that were made up
 * @param findings kinds of answers that break the document or a rule, with the number of operations
 * @param told what Schemathesis prints: each finding with a request that shows it
 */
record Verdict(
        String document, String role, int operations, int cases, double seconds, List<String> findings, String told) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param report the fuzzer's JSON report */
    static Verdict read(String document, String role, Path report, Tool fuzzer) {
        JsonNode read = JSON.readTree(report.toFile());
        List<String> findings = Stream.concat(
                        read.path("failures").valueStream(), read.path("errors").valueStream())
                .map(finding -> finding.path("title").asString() + " x"
                        + finding.path("count").asInt())
                .toList();
        return new Verdict(
                document,
                role,
                read.at("/operations/tested").asInt(),
                read.at("/test_cases/generated").asInt(),
                read.path("running_time").asDouble(),
                findings.isEmpty() && fuzzer.exitCode() != 0 ? List.of("exit code " + fuzzer.exitCode()) : findings,
                fuzzer.out() + fuzzer.err());
    }

    static String heading() {
        return "%-16s %-11s %10s %7s %8s  %s"
                .formatted("document", "role", "operations", "cases", "seconds", "findings");
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-16s %-11s %10d %7d %8.1f  %s",
                document,
                role,
                operations,
                cases,
                seconds,
                findings.isEmpty() ? "-" : String.join(", ", findings));
    }
}
