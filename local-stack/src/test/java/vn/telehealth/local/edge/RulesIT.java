package vn.telehealth.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.local.supply.EdgePrograms;

/** The rules of the edge judged by what reaches the gateway: of attacks next to nothing, of honest requests all. */
class RulesIT {

    private static final double LEAST_STOPPED = 0.95;
    private static final double LEAST_STOPPED_OF_A_CATEGORY = 0.8;
    private static final long SEED = Long.getLong("edge.seed", 2026);
    private static final int REQUESTS = Integer.getInteger("edge.requests", 10_000);
    private static final int AT_ONCE = 8;
    /** A refusal (without a head where none was asked for, HTTP/0.9), or the end of the connection without one. */
    private static final Pattern REFUSED = Pattern.compile("(?s)(?:HTTP/1\\.1 4\\d\\d .*|\\{.*\"status\":4\\d\\d.*)?");

    @TempDir
    private static Path folder;

    private static Recorder gateway;
    private static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                RunningEdge.programs().isPresent() || "required".equals(System.getenv("TELEHEALTH_TEST_EDGE")),
                "no edge here: apt-get install " + String.join(" ", EdgePrograms.PACKAGES));
        gateway = new Recorder();
        edge = RunningEdge.before(gateway.address(), folder, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        if (edge != null) {
            edge.close();
            gateway.close();
        }
    }

    @AfterEach
    void forget() {
        gateway.forget();
    }

    private record Tally(int tried, int stopped) {

        Tally and(boolean another) {
            return new Tally(tried + 1, stopped + (another ? 1 : 0));
        }

        double share() {
            return (double) stopped / tried;
        }
    }

    @Test
    void stopsAttacksBeforeTheGateway() throws Exception {
        Map<String, Tally> tallies = new TreeMap<>();
        Map<Character, Tally> places = new TreeMap<>();
        Tally all = new Tally(0, 0);
        List<Attack> passed = new ArrayList<>();
        for (Attack attack : Attack.all()) {
            boolean stopped = stopped(attack);
            all = all.and(stopped);
            tallies.merge(attack.category(), new Tally(0, 0).and(stopped), (had, one) -> had.and(stopped));
            places.merge(attack.place(), new Tally(0, 0).and(stopped), (had, one) -> had.and(stopped));
            if (!stopped) {
                passed.add(attack);
            }
        }

        tallies.forEach(RulesIT::print);
        places.forEach((place, tally) -> print("place " + place, tally));
        print("all", all);
        passed.forEach(attack -> System.out.println("  passed: " + attack));
        assertThat(edge.crashed()).isFalse();
        assertThat(passed).extracting(Attack::toString).isSubsetOf(knownToPass());
        assertThat(all.tried()).isGreaterThan(300);
        assertThat(all.share()).isGreaterThanOrEqualTo(LEAST_STOPPED);
        assertThat(tallies)
                .containsOnlyKeys("command", "header", "path", "smuggling", "sql", "template", "xss")
                .allSatisfy((category, tally) ->
                        assertThat(tally.share()).as(category).isGreaterThanOrEqualTo(LEAST_STOPPED_OF_A_CATEGORY));
        assertThat(List.of('q', 'j', 'v'))
                .allSatisfy(place -> assertThat(
                                Objects.requireNonNull(places.get(place)).share())
                        .isGreaterThanOrEqualTo(LEAST_STOPPED));
    }

    private static void print(String what, Tally tally) {
        System.out.printf(
                "attacks %-10s %4d stopped of %4d: %.1f %%%n",
                what, tally.stopped(), tally.tried(), 100 * tally.share());
    }

    private static boolean stopped(Attack attack) throws Exception {
        gateway.forget();
        String answer = new String(edge.raw(attack.request()), StandardCharsets.ISO_8859_1);
        boolean stopped = gateway.all().isEmpty();
        if (stopped) {
            assertThat(answer).as(attack.toString()).matches(REFUSED);
        }
        return stopped;
    }

    /** Judged: what is no danger here, or could be stopped only with honest words. */
    private static List<String> knownToPass() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/edge/known-to-pass.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void letsEveryHonestRequestThroughUnharmed() throws Exception {
        ValidRequests requests = new ValidRequests(SEED);
        assertThat(requests.operations()).isGreaterThan(70);
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        try (HttpClient client = edge.client(HttpClient.Version.HTTP_1_1);
                ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < REQUESTS; i++) {
                ValidRequest request = requests.next(i);
                String name = "valid-" + i;
                people.execute(() -> judge(client, request, name, refused));
            }
        }

        System.out.printf(
                "honest requests: %d of %d refused, seed %d, %.1f s%n",
                refused.size(), REQUESTS, SEED, (System.nanoTime() - begun) / 1e9);
        refused.stream().limit(10).forEach(System.out::println);
        assertThat(refused).isEmpty();
    }

    private static void judge(HttpClient client, ValidRequest request, String name, Queue<String> refused) {
        try {
            int status = client.send(request.at(edge.url(""), name), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200 || gateway.of(name).bodyHash() != request.bodyHash()) {
                refused.add(status + " " + request);
            }
        } catch (Exception e) {
            refused.add(e + " " + request);
        }
    }

    /** What this test counts on: the rules judge, and the gateway would have said. */
    @Test
    void seesWhatComesThrough() throws Exception {
        Attack honest = new Attack(1, "none", 'q', "90001");

        assertThat(new String(edge.raw(honest.request()), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200");
        assertThat(gateway.saw("1")).isTrue();
    }
}
