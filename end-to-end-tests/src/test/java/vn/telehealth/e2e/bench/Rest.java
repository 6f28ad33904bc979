package vn.telehealth.e2e.bench;

import java.time.Duration;
import org.awaitility.Awaitility;
import vn.telehealth.e2e.faults.evidence.Topics;
import vn.telehealth.local.supply.Supplies;

/** The fleet with nothing on its way: for a while, every consumer has had all there is. */
final class Rest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration WHILE = Duration.ofSeconds(1);

    private final Topics topics;

    Rest(Supplies supplies) {
        this.topics = new Topics(supplies);
    }

    void await() {
        Awaitility.await("rest")
                .atMost(PATIENCE)
                .during(WHILE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(250))
                .until(() -> topics.lags().values().stream().allMatch(lag -> lag == 0));
    }
}
