package vn.telehealth.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidTest {

    private final Pid self = Pid.of(ProcessHandle.current().pid()).orElseThrow();

    @Test
    void knowsItselfAlive() {
        assertThat(self.alive()).isTrue();
        assertThat(self.memory()).isPositive();
    }

    @Test
    void takesNoLaterProcessOfTheSameNumberForIt() {
        assertThat(new Pid(self.number(), self.started() - 1, self.boot()).alive())
                .isFalse();
        assertThat(new Pid(self.number(), self.started(), "another run of the system").alive())
                .isFalse();
    }

    @Test
    void takesAnEndedProcessThatNobodyCollectedForDead() throws IOException, InterruptedException {
        // The shell becomes a program that never waits for the child it had.
        Process parent = new ProcessBuilder("sh", "-c", "sh -c 'echo $$; exec sleep 30' & exec sleep 30").start();
        try {
            long child = Long.parseLong(parent.inputReader().readLine());
            Pid pid = Pid.of(child).orElseThrow();
            assertThat(pid.alive()).isTrue();

            pid.send(Signal.KILL);

            await().until(() -> !pid.alive());
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void readsWhatAPidFileHolds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.pid");
        assertThat(Pid.read(file)).isEmpty();

        Files.writeString(file, "12 34 abc\n");
        assertThat(Pid.read(file)).contains(new Pid(12, 34, "abc"));

        assertThat(Pid.parse("")).isEmpty();
        assertThat(Pid.parse("12 34")).isEmpty();
        assertThat(Pid.parse("a b c")).isEmpty();
    }
}
