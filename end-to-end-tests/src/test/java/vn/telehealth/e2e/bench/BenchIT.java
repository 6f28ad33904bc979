package vn.telehealth.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.e2e.Fleet;

/** Measures, tells, and fails where a target is missed. System property: {@code bench.name}, one of them; all when empty. */
@Tag("bench")
class BenchIT {

    private static final String NAME = System.getProperty("bench.name", "");

    static Stream<Bench> benches() {
        List<Bench> all = List.of(
                new VerifyBench(),
                new IssueBench(),
                new HopBench(),
                new IngestBench(),
                new ListsBench(),
                new SizeBench(),
                new ProofsBench(),
                new ResourcesBench(),
                new OverloadBench());
        List<Bench> chosen = all.stream()
                .filter(bench -> NAME.isEmpty() || bench.name().equals(NAME))
                .toList();
        assertThat(chosen)
                .as("there is no bench " + NAME + ", but "
                        + all.stream().map(Bench::name).collect(Collectors.joining(", ")))
                .isNotEmpty();
        return chosen.stream();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void reachesItsTargets(Bench bench) throws Exception {
        Pace pace = Pace.fromProperties();

        Outcome outcome = bench.measure(pace);

        System.out.printf("%n%s (%s)%n%s%n", bench.name(), pace, outcome.markdown());
        new PerformancePage(Fleet.stack().settings().project().resolve("docs/performance.md"))
                .put(bench.name(), outcome.markdown());
        assertThat(outcome.rows().stream().filter(row -> !row.met()).map(Row::what))
                .as("missed")
                .isEmpty();
    }
}
