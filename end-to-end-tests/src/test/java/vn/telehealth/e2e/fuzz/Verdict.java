package vn.telehealth.e2e.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.ApiOperation;
import vn.telehealth.e2e.Tool;

/**
 * What became of one document in the hands of one role.
 *
 * @param operations that were tried
 * @param cases requests that were made up
 * @param rights what the role may do of the document, and what of it was answered 2xx
 * @param findings kinds of answers that break the document or a rule, with the number of operations
 * @param told what Schemathesis prints: each finding with a request that shows it
 */
record Verdict(
        String document,
        String role,
        int operations,
        int cases,
        double seconds,
        Rights rights,
        List<String> findings,
        String told) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param folder where the fuzzer has left its report, and its hooks the answers that they counted */
    static Verdict read(Path document, String role, Path folder, Tool fuzzer) {
        String told = fuzzer.out() + fuzzer.err();
        if (!folder.resolve("report.json").toFile().exists()) {
            return new Verdict(name(document), role, 0, 0, 0, Rights.NONE, List.of("no report"), told);
        }
        JsonNode read = JSON.readTree(folder.resolve("report.json").toFile());
        List<String> findings = Stream.concat(
                        read.path("failures").valueStream(), read.path("errors").valueStream())
                .map(finding -> finding.path("title").asString() + " x"
                        + finding.path("count").asInt())
                .toList();
        return new Verdict(
                name(document),
                role,
                read.at("/operations/tested").asInt(),
                read.at("/test_cases/generated").asInt(),
                read.path("running_time").asDouble(),
                Rights.of(
                        ApiOperation.of(document),
                        role,
                        JSON.readTree(folder.resolve("answers.json").toFile())),
                findings.isEmpty() && fuzzer.exitCode() != 0 ? List.of("exit code " + fuzzer.exitCode()) : findings,
                told);
    }

    static String name(Path document) {
        return document.getFileName().toString().replace(".json", "");
    }

    static String heading() {
        return "%-16s %-11s %10s %7s %8s %8s %6s  %s"
                .formatted("document", "role", "operations", "cases", "seconds", "may call", "2xx of", "findings");
    }

    static String total(List<Verdict> all) {
        return String.format(
                Locale.ROOT,
                "all: %d cases of %d operations, each document in each hand; %d of %d rights were answered 2xx; %.1f minutes",
                all.stream().mapToInt(Verdict::cases).sum(),
                all.stream().mapToInt(Verdict::operations).sum(),
                all.stream().mapToInt(verdict -> verdict.rights().used()).sum(),
                all.stream().mapToInt(verdict -> verdict.rights().granted()).sum(),
                all.stream().mapToDouble(Verdict::seconds).sum() / 60);
    }

    String row() {
        String row = String.format(
                Locale.ROOT,
                "%-16s %-11s %10d %7d %8.1f %8d %6d  %s",
                document,
                role,
                operations,
                cases,
                seconds,
                rights.granted(),
                rights.used(),
                findings.isEmpty() ? "-" : String.join(", ", findings));
        return rights.unused().isEmpty() ? row : row + "; never 2xx: " + String.join(", ", rights.unused());
    }
}
