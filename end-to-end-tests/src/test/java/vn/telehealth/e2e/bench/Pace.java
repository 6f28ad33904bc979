package vn.telehealth.e2e.bench;

import java.time.Duration;

/**
 * How long is measured. System properties: {@code bench.rounds}, {@code bench.seconds} (an arm and round), {@code bench.clients}
 * (who ask at once).
 *
 * @param acts most in one slice, for what cannot be repeated at will
 */
record Pace(int rounds, Duration slice, int clients, int acts) {

    static Pace fromProperties() {
        return new Pace(
                Integer.getInteger("bench.rounds", 7),
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 5)),
                Integer.getInteger("bench.clients", 4),
                Integer.MAX_VALUE);
    }

    /** One client that does so much and no more in each slice, however long it takes. */
    Pace alone(int acts) {
        return new Pace(rounds, Duration.ofHours(1), 1, acts);
    }

    @Override
    public String toString() {
        return acts == Integer.MAX_VALUE
                ? "%d rounds of %d s an arm, %d clients at once".formatted(rounds, slice.toSeconds(), clients)
                : "%d rounds of %d an arm, one after the other".formatted(rounds, acts);
    }
}
