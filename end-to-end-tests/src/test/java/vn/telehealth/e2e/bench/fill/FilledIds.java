package vn.telehealth.e2e.bench.fill;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Ids like those that the services make, ordered by time (UUID version 7), but known to whoever filled and to whoever asks. */
public final class FilledIds {

    private static final long BEGIN = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final long APART_MILLIS = 1_000;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private FilledIds() {}

    /** @param set where it is stored: each has ids of its own */
    public static UUID id(String set, long number) {
        SplittableRandom random = new SplittableRandom(set.hashCode() * 31L + number);
        long time = BEGIN + number * APART_MILLIS;
        return new UUID(time << 16 | VERSION_7 | random.nextInt(0x1000), VARIANT | random.nextLong() >>> 2);
    }
}
