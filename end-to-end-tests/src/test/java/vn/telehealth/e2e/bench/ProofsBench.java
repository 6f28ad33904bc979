package vn.telehealth.e2e.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.e2e.bench.fill.FillLog;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.SignedIn;

/**
 * Proofs that a record is in a very long log against the same in a short one, each kept by a service of its own in the same
 * store. Asked is for any record, straight at the services. System property: {@code bench.records}, how long very long is.
 */
final class ProofsBench implements Bench {

    private static final long LONG = Long.getLong("bench.records", 1_000_000);
    private static final long SHORT = 10_000;
    private static final Map<String, Long> SIZES = Map.of("bench_long", LONG, "bench_short", SHORT);
    private static final int PORT = 8092;
    private static final long BYTES_EACH = 4_000;
    private static final int SAMPLE = 50;

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        DiskSpace.require(stack, (SHORT + LONG) * BYTES_EACH, "-Dbench.records=" + SHORT);
        // Something to log.
        SignedIn auditor = Players.meet().auditor().person();
        Rest rest = new Rest(stack.supplies());
        rest.await();
        try (AuditStoreView store = new AuditStoreView(stack.supplies())) {
            try {
                Document model = store.read(store.size() - 1, 1).getFirst();
                SIZES.forEach((log, size) -> new FillLog(store.emptyLog(log), model).fill(size));
                try (AuditLogCopy longOne = AuditLogCopy.launch(stack, "bench_long", PORT);
                        AuditLogCopy shortOne = AuditLogCopy.launch(stack, "bench_short", PORT + 1)) {
                    return compare(pace, rest, List.of(log(auditor, longOne, LONG), log(auditor, shortOne, SHORT)));
                }
            } finally {
                SIZES.keySet().forEach(store::drop);
            }
        }
    }

    private static SizedLog log(SignedIn auditor, AuditLogCopy service, long size) {
        service.await();
        SizedLog log = new SizedLog(size, new Api(service.url(), auditor::accessToken));
        log.awaitSignature();
        log.check(SAMPLE);
        return log;
    }

    private static Outcome compare(Pace pace, Rest rest, List<SizedLog> logs) throws Exception {
        List<Arm> arms = logs.stream()
                .map(log -> Arm.of("among " + log.size(), log::proof))
                .toList();
        List<Measured> measured = new Interleaved(pace, rest::await).run(arms);
        logs.forEach(log -> log.check(SAMPLE));
        return new Outcome(
                List.of(
                        measured.get(0).against(measured.get(1), subject(50)),
                        measured.get(0).against(measured.get(1), subject(99))),
                List.of(
                        "Any record's, straight at the service; %s. %d proofs of each log led to the root it has signed."
                                .formatted(pace, 2 * SAMPLE)));
    }

    private static Subject subject(int percentile) {
        return new Subject(
                String.format(Locale.ROOT, "inclusion among %,d, p%d in ms", LONG, percentile),
                slice -> slice.percentile(percentile),
                String.format(Locale.ROOT, "among %,d", SHORT),
                Target.atMost(2));
    }
}
