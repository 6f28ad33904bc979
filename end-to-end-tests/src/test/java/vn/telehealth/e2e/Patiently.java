package vn.telehealth.e2e;

import java.time.Duration;
import java.util.function.Supplier;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Waiting;

/** As a client that heeds 429: what a rate limit holds back says nothing of who may do what. */
final class Patiently {

    private static final int TOO_MANY = 429;

    private Patiently() {}

    static Answer ask(Supplier<Answer> request) {
        return Waiting.until(
                "an answer after the rate limit",
                Duration.ofMinutes(3),
                request,
                answer -> answer.status() != TOO_MANY);
    }
}
