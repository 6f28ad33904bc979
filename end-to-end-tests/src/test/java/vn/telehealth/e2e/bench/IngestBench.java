package vn.telehealth.e2e.bench;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.bson.Document;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.server.Services;

/** Events that wait on the topic until the audit log has them all, against a bulk insert of the very documents it made. */
final class IngestBench implements Bench {

    private static final int BURST = 2_000;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        IssuedOnes ones = IssuedOnes.make(1);
        ones.pharmacy().verifyById(ones.issued().getFirst().id()).expect(200);
        Rest rest = new Rest(stack.supplies());
        rest.await();
        Pace bursts = pace.alone(1);
        try (AuditStoreView store = new AuditStoreView(stack.supplies());
                AuditedEvents events = new AuditedEvents(stack.supplies())) {
            AtomicReference<List<Document>> logged = new AtomicReference<>(List.of());
            Arm ingest = new Arm("ingest", () -> {
                long size = store.size();
                long took = ingest(stack, events, () -> store.has(size + BURST - 1));
                logged.set(store.read(size, BURST));
                return took;
            });
            Arm bulk = new Arm("bulk insert", () -> {
                MongoCollection<Document> twin = store.emptyTwin();
                long begun = System.nanoTime();
                twin.insertMany(logged.get());
                return System.nanoTime() - begun;
            });
            // The log goes first in each round: the other inserts what it has made.
            List<Measured> measured = new Interleaved(bursts, rest::await, false).run(List.of(ingest, bulk));
            Subject subject = new Subject(
                    "audit ingest, records/s",
                    slice -> BURST * 1e3 / slice.percentile(50),
                    "bulk insert",
                    Target.atLeast(0.5));
            return new Outcome(
                    List.of(measured.get(0).against(measured.get(1), subject)),
                    List.of("%d rounds of %,d records an arm.".formatted(pace.rounds(), BURST)));
        }
    }

    /** The log is stopped while its events are published, so that what is timed is the log alone. */
    private static long ingest(LocalStack stack, AuditedEvents events, Callable<Boolean> done) throws Exception {
        Paused log = Paused.pause(stack, Services.AUDIT_LOG);
        long begun;
        try (log) {
            events.publish(BURST);
            begun = System.nanoTime();
        }
        Awaitility.await("the log of all events")
                .atMost(Duration.ofMinutes(5))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(done);
        return System.nanoTime() - begun;
    }
}
