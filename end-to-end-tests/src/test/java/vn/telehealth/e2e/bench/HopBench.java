package vn.telehealth.e2e.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.local.LocalStack;

/** From the commit that books a visit to the commit that opens its examination, against a record's bare way over the broker. */
final class HopBench implements Bench {

    private static final int HOPS = 30;
    private static final int BYTES = 700;

    @Override
    public String name() {
        return "hop";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        CommitTimes.remember(stack);
        Pace hops = pace.alone(HOPS);
        Players players = BusyDays.meet(HOPS * (pace.rounds() + Interleaved.WARM_UPS));
        Rest rest = new Rest(stack.supplies());
        try (CommitTimes booked = CommitTimes.in("appointment", stack);
                CommitTimes opened = CommitTimes.in("examination", stack);
                ProduceConsume bare = new ProduceConsume(stack.supplies(), BYTES)) {
            Arm hop = new Arm("hop", () -> {
                UUID visit = UUID.fromString(players.bookedVisit());
                long begin = booked.of("appointment_history", "appointment_id", visit)
                        .orElseThrow();
                return TimeUnit.MICROSECONDS.toNanos(commit(opened, visit) - begin);
            });
            Arm pass = Arm.of("produce and consume", bare::pass);
            List<Measured> measured = new Interleaved(hops, rest::await).run(List.of(hop, pass));
            return new Outcome(
                    List.of(
                            measured.get(0).against(measured.get(1), subject(50)),
                            measured.get(0).against(measured.get(1), subject(99))),
                    List.of("%s; records of %d bytes.".formatted(hops, BYTES)));
        }
    }

    private static long commit(CommitTimes opened, UUID visit) throws SQLException {
        Awaitility.await("an examination")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> examination(opened, visit).isPresent());
        return examination(opened, visit).orElseThrow();
    }

    private static OptionalLong examination(CommitTimes opened, UUID visit) throws SQLException {
        return opened.of("examination", "appointment_id", visit);
    }

    private static Subject subject(int percentile) {
        return new Subject(
                "saga hop, commit to commit, p%d in ms".formatted(percentile),
                slice -> slice.percentile(percentile),
                "produce to consume",
                Target.atMost(5));
    }
}
