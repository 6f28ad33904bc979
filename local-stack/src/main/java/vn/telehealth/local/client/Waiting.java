package vn.telehealth.local.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other services have yet to do. */
public final class Waiting {

    private static final long PAUSE_MILLIS = 150;

    private Waiting() {}

    /**
     * Asks until the answer is as wanted.
     *
     * @throws UnexpectedAnswer with the last answer when the patience ends
     */
    public static Answer until(String wanted, Duration patience, Supplier<Answer> question, Predicate<Answer> good) {
        long deadline = System.nanoTime() + patience.toNanos();
        Answer answer = question.get();
        while (!good.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new UnexpectedAnswer(answer, wanted);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            answer = question.get();
        }
        return answer;
    }
}
