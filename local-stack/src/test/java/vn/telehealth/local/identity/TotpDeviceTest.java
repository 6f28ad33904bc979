package vn.telehealth.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotpDeviceTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String BASE32 = Base32.encode(SECRET);
    private static final long STEP = 1000;

    private final AtomicLong now = new AtomicLong(STEP * Totp.STEP_MILLIS);

    @Test
    void secondCodeIsThatOfTheNextStep() {
        TotpDevice device = new TotpDevice(BASE32, standing(), null);

        assertThat(device.nextCode()).isEqualTo(Totp.code(SECRET, STEP));
        assertThat(device.nextCode()).isEqualTo(Totp.code(SECRET, STEP + 1));
    }

    @Test
    void thirdCodeWaitsForTimeToMoveOn() {
        TotpDevice device = new TotpDevice(BASE32, runningBy(5_000), null);
        device.nextCode();
        device.nextCode();

        String third = device.nextCode();

        assertThat(third).isEqualTo(Totp.code(SECRET, STEP + 2));
        assertThat(now.get()).isGreaterThanOrEqualTo((STEP + 1) * Totp.STEP_MILLIS);
    }

    @Test
    void codesOfLongAgoAreLeftBehind() {
        TotpDevice device = new TotpDevice(BASE32, standing(), null);
        device.nextCode();
        now.addAndGet(10 * Totp.STEP_MILLIS);

        assertThat(device.nextCode()).isEqualTo(Totp.code(SECRET, STEP + 10));
    }

    @Test
    void devicesThatShareAMemoryNeverRepeatACode(@TempDir Path folder) {
        Path memory = folder.resolve("admin.step");
        Clock clock = runningBy(10_000);
        Set<String> codes = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 6)
                .mapToObj(i -> new TotpDevice(BASE32, clock, memory))
                .forEach(device -> codes.add(device.nextCode()));

        assertThat(codes).hasSize(6);
    }

    private Clock standing() {
        return runningBy(0);
    }

    /** Every look at this clock moves it. */
    private Clock runningBy(long millis) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(now.getAndAdd(millis));
            }
        };
    }
}
