package vn.telehealth.e2e.faults.play;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Attempt;
import vn.telehealth.e2e.faults.evidence.Attempt.Answered;
import vn.telehealth.e2e.faults.evidence.Attempt.Asked;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.UnexpectedAnswer;
import vn.telehealth.local.identity.SignInRefused;

/** One party behind the gateway, who asks until there is an answer, as a good client does, and notes each attempt. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final String name;
    private final Api api;
    private final Identity identity;
    private final History history;
    private final Clock clock = Clock.systemUTC();

    /** How the party shows who it is. */
    interface Identity {

        /** Makes sure that there is a token, so that a request is not sent without one. */
        void ready();

        /** What the party does when it is told that its sign-in is not enough (401). */
        void renew();
    }

    Caller(String name, Api api, Identity identity, History history) {
        this.name = name;
        this.api = api;
        this.identity = identity;
        this.history = history;
    }

    /**
     * Asks until somebody knows.
     *
     * @return the answer that settles it; empty when patience ended first
     */
    Optional<Answer> ask(Wish wish) {
        return persist(() -> attempt(wish));
    }

    /** Reads until the answer is as wanted; what is read changes nothing and is not noted. */
    Optional<Answer> read(String path, Predicate<Answer> good) {
        return read(path, Map.of(), good);
    }

    Optional<Answer> read(String path, Map<String, String> headers, Predicate<Answer> good) {
        return persist(() -> {
            Answer answer = api.get(path, headers);
            return good.test(answer) ? answer : unsettled(answer);
        });
    }

    private @Nullable Answer unsettled(Answer answer) {
        if (answer.status() == 401) {
            identity.renew();
        }
        return null;
    }

    private interface Question {
        /** @return null to ask again */
        @Nullable
        Answer put();
    }

    private Optional<Answer> persist(Question question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                identity.ready();
                Answer answer = question.put();
                if (answer != null) {
                    return Optional.of(answer);
                }
            } catch (UncheckedIOException | SignInRefused | UnexpectedAnswer notNow) {
                // Something is away; it is noted where it matters, and comes back.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
        }
        return Optional.empty();
    }

    private @Nullable Answer attempt(Wish wish) {
        String trace = trace();
        Map<String, String> headers = new HashMap<>(wish.headers());
        headers.put("traceparent", "00-" + trace + "-" + trace.substring(16) + "-01");
        Asked asked = new Asked(
                name,
                wish.operation(),
                wish.name(),
                wish.target(),
                wish.method(),
                wish.path(),
                wish.key(),
                wish.body() == null ? "" : JSON.writeValueAsString(wish.body()),
                trace);
        Instant sentAt = clock.instant();
        Answer answer;
        try {
            answer = api.send(wish.method(), wish.path(), wish.body(), headers);
        } catch (UncheckedIOException | SignInRefused noAnswer) {
            history.add(new Attempt(asked, sentAt, null));
            throw noAnswer;
        }
        history.add(new Attempt(asked, sentAt, new Answered(answer.status(), answer.text(), clock.instant())));
        return switch (answer.status()) {
            case 401 -> unsettled(answer);
            case 429 -> null;
            default -> answer.status() >= 500 ? null : answer;
        };
    }

    private static String trace() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
