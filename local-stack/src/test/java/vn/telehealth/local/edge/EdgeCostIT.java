package vn.telehealth.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.local.supply.EdgePrograms;

/** What the edge costs a request: the same requests with and without it, in turns. Run by {@code -Dgroups=cost -DexcludedGroups=}. */
@Tag("cost")
class EdgeCostIT {

    private static final int ROUNDS = Integer.getInteger("edge.rounds", 300);

    @TempDir
    private Path folder;

    private record Arm(String name, HttpClient client, URI target) {}

    @Test
    void costsMilliseconds() throws Exception {
        assumeTrue(RunningEdge.programs().isPresent(), "no edge here: " + EdgePrograms.PACKAGES);
        try (Recorder gateway = new Recorder();
                RunningEdge edge = RunningEdge.before(gateway.address(), folder, Map.of());
                HttpClient tls = edge.client(HttpClient.Version.HTTP_1_1);
                HttpClient plain = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Arm> arms = List.of(
                    new Arm("without", plain, URI.create("http://" + gateway.address())),
                    new Arm("with", tls, edge.url("")));
            ValidRequests requests = new ValidRequests(1);
            for (String method : List.of("GET", "PUT", "POST")) {
                long[][] nanos = new long[2][ROUNDS];
                long bytes = 0;
                for (int round = -20, number = 0; round < ROUNDS; round++) {
                    ValidRequest request = requests.next(number++);
                    while (!request.method().equals(method)) {
                        request = requests.next(number++);
                    }
                    bytes += request.body().length;
                    for (int arm : round % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0}) {
                        long taken = time(arms.get(arm), request);
                        if (round >= 0) {
                            nanos[arm][round] = taken;
                        }
                    }
                }
                report(method, bytes / (ROUNDS + 20), nanos);
            }
        }
    }

    private static long time(Arm arm, ValidRequest request) throws Exception {
        long begun = System.nanoTime();
        int status = arm.client()
                .send(request.at(arm.target(), "cost"), BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(200);
        return System.nanoTime() - begun;
    }

    private static void report(String method, long bytes, long[][] nanos) {
        for (long[] arm : nanos) {
            Arrays.sort(arm);
        }
        System.out.printf(
                "edge %-4s body %5d B: without %.2f ms (p95 %.2f), with %.2f ms (p95 %.2f): + %.2f ms, x %.1f%n",
                method,
                bytes,
                millis(nanos[0], 0.5),
                millis(nanos[0], 0.95),
                millis(nanos[1], 0.5),
                millis(nanos[1], 0.95),
                millis(nanos[1], 0.5) - millis(nanos[0], 0.5),
                millis(nanos[1], 0.5) / millis(nanos[0], 0.5));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }
}
