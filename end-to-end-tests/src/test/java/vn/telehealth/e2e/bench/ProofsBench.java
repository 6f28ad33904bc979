package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.server.Services;

/** Inclusion proofs of records chosen at random, in a log of very many and in one of few: two instances of the service. */
final class ProofsBench implements Bench {

    private static final int MANY = 1_000_000;
    private static final int FEW = 10_000;
    private static final int PROOFS = 200;
    private static final int FIRST_PORT = 8094;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        SignedIn auditor = Players.meet().auditor().person();
        try (FullLog few = new FullLog(stack.supplies(), "few");
                FullLog many = new FullLog(stack.supplies(), "many")) {
            few.fill(FEW);
            many.fill(MANY);
            try (TwinService small = twin(stack, FIRST_PORT, "few");
                    TwinService large = twin(stack, FIRST_PORT + 1, "many")) {
                Api inFew = new Api(small.url(), auditor::accessToken);
                Api inMany = new Api(large.url(), auditor::accessToken);
                awaitSigned(inFew, FEW);
                awaitSigned(inMany, MANY);
                List<Measured> measured = new Interleaved(pace.alone(PROOFS), () -> {})
                        .run(List.of(proving("among many", inMany, MANY), proving("among few", inFew, FEW)));
                return new Outcome(
                        List.of(
                                measured.get(0).against(measured.get(1), subject(50)),
                                measured.get(0).against(measured.get(1), subject(99))),
                        List.of("%,d and %,d records; %s.".formatted(MANY, FEW, pace.alone(PROOFS))));
            }
        }
    }

    /** It reads no topic, and signs what it finds. */
    private static TwinService twin(LocalStack stack, int port, String database) throws Exception {
        return TwinService.start(
                stack,
                Services.AUDIT_LOG,
                port,
                Map.of(
                        "TELEHEALTH_AUDIT_STORE_DATABASE",
                        database,
                        "TELEHEALTH_AUDIT_STORE_CREATEINDEXES",
                        "false",
                        "TELEHEALTH_AUDIT_GROUP",
                        "bench-" + database,
                        "TELEHEALTH_AUDIT_TOPICS",
                        "bench-none-.*"));
    }

    private static void awaitSigned(Api log, int records) {
        Awaitility.await("a checkpoint of all")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        log.get("/api/audit/proofs/inclusion/" + (records - 1)).ok());
    }

    private static Arm proving(String name, Api log, int records) {
        return Arm.of(
                name,
                () -> log.get("/api/audit/proofs/inclusion/"
                                + ThreadLocalRandom.current().nextInt(records))
                        .expect(200));
    }

    private static Subject subject(int percentile) {
        return new Subject(
                "inclusion proof among %,d, p%d in ms".formatted(MANY, percentile),
                slice -> slice.percentile(percentile),
                "among %,d".formatted(FEW),
                Target.atMost(2));
    }
}
