package vn.telehealth.e2e;

import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import vn.telehealth.local.client.Answer;

/** As a client that heeds 429: what a rate limit holds back says nothing of who may do what. */
final class Patiently {

    private static final int TOO_MANY = 429;

    private Patiently() {}

    static Answer ask(Supplier<Answer> request) {
        return Awaitility.await("an answer after the rate limit")
                .atMost(Duration.ofMinutes(3))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(request::get, answer -> answer.status() != TOO_MANY);
    }
}
