package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.telehealth.platform.problem.Unavailable;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BusyQrPicturesTest {

    private static final String TEXT = "ERX1:ABC";

    private final Semaphore slots = new Semaphore(1);
    private final ZxingQrPictures pictures = new ZxingQrPictures(slots, Duration.ofMillis(50));

    @Test
    void sendsAwayWhoWouldWaitLong() {
        byte[] picture = pictures.png(TEXT);
        slots.acquireUninterruptibly();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictures.read(picture));

        slots.release();
        assertThat(pictures.read(picture)).isEqualTo(TEXT);
        assertThat(slots.availablePermits()).isOne();
    }

    @Test
    void sendsAwayWhoIsInterruptedWhileWaiting() {
        byte[] picture = pictures.png(TEXT);
        slots.acquireUninterruptibly();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictures.read(picture));

        assertThat(Thread.interrupted()).isTrue();
    }
}
