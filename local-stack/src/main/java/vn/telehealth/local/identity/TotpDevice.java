package vn.telehealth.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator app of one account. No code is given out twice, since the identity provider takes each only once:
 * the code of the next step is given when that of the present one is spent, and when both are, the device waits for time
 * to move on (at most one step). Devices of several processes that share a memory file never give out the same code.
 */
public final class TotpDevice {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    private final byte[] secret;
    private final Clock clock;
    private final @Nullable Path memory;
    private long lastStep = -1;

    /**
     * @param base32Secret as shown by the enrolment page
     * @param memory file that keeps the last step used; {@code null} when the account is used by this object only
     */
    public TotpDevice(String base32Secret, Clock clock, @Nullable Path memory) {
        this.secret = Base32.decode(base32Secret);
        this.clock = clock;
        this.memory = memory;
    }

    /** @return a new secret (Base32), of the length that the identity provider gives its own (160 bits) */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.encode(secret);
    }

    public synchronized String nextCode() {
        if (memory == null) {
            lastStep = unusedAfter(lastStep);
            return Totp.code(secret, lastStep);
        }
        try (FileChannel file = FileChannel.open(memory, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            String known = Files.readString(memory).strip();
            lastStep = unusedAfter(known.isEmpty() ? -1 : Long.parseLong(known));
            Files.writeString(memory, Long.toString(lastStep));
            return Totp.code(secret, lastStep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long unusedAfter(long used) {
        long step = Math.max(used + 1, clock.millis() / Totp.STEP_MILLIS);
        // The identity provider accepts one step of clock drift, so the next step's code is good already.
        long validFrom = (step - 1) * Totp.STEP_MILLIS;
        while (clock.millis() < validFrom) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.max(1, validFrom - clock.millis())));
        }
        return step;
    }
}
