package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.ServerStatus;
import vn.telehealth.local.plan.Progress;

/** What a start makes of what it finds. */
class StartIT {

    private static final int INTERRUPTED = 130;
    private static final long GIGABYTE = 1L << 30;

    private final LocalStack stack = Fleet.stack();
    private final List<Process> begun = new ArrayList<>();

    @AfterEach
    void bringBackWhatOthersNeed() {
        begun.forEach(Process::destroyForcibly);
        stack.up(Progress.SILENT);
    }

    @Test
    void goesOnWhereAnInterruptAndACrashLeftIt() throws Exception {
        stack.down(Progress.SILENT);

        Process interrupted = startUntilRunning(3);
        new ProcessBuilder("kill", "-INT", Long.toString(interrupted.pid()))
                .start()
                .waitFor();
        assertThat(interrupted.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted.exitValue()).isEqualTo(INTERRUPTED);
        assertThat(Command.errorsOf(interrupted)).contains("./telehealth up goes on, ./telehealth down stops it");

        Process crashed = startUntilRunning(9);
        crashed.destroyForcibly().waitFor();
        Tool again = Command.program("up");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(stack.status()).extracting(ServerStatus::state).containsOnly(ServerStatus.State.UP);
    }

    @Test
    void whatACrashLeftIsStoppedInOrder() throws Exception {
        stack.down(Progress.SILENT);
        startUntilRunning(6).destroyForcibly().waitFor();

        Tool down = Command.program("down");

        assertThat(down.exitCode()).as(down.err()).isZero();
        assertThat(stack.status()).extracting(ServerStatus::state).containsOnly(ServerStatus.State.DOWN);
    }

    /** The time is told, not judged: it is the machine's as much as ours. */
    @Test
    void aWarmStartFitsTheMachineItWasMeantFor() throws Exception {
        stack.down(Progress.SILENT);

        Tool up = Command.program("up");

        assertThat(up.exitCode()).as(up.err()).isZero();
        long memory = stack.status().stream().mapToLong(ServerStatus::memory).sum();
        System.out.printf(
                "warm start: %s %.1f GiB%n",
                up.out()
                        .lines()
                        .filter(line -> line.startsWith("Up in"))
                        .findFirst()
                        .orElseThrow(),
                memory / (double) GIGABYTE);
        assertThat(memory).isLessThan(5 * GIGABYTE);
    }

    private Process startUntilRunning(int parts) throws Exception {
        Process start = Command.begun("up");
        begun.add(start);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> !start.isAlive() || stack.addresses().size() >= parts);
        assertThat(start.isAlive()).as("the start is under way").isTrue();
        return start;
    }
}
