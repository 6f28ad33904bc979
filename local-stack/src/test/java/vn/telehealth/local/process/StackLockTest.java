package vn.telehealth.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {

    @Test
    void isHeldByOneAtATime(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("made/lock");
        try (StackLock first = StackLock.tryAcquire(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(StackLock.tryAcquire(file)).isEmpty();
        }

        try (StackLock next = StackLock.tryAcquire(file).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }
}
