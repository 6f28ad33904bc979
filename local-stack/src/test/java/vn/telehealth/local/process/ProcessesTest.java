package vn.telehealth.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.local.Settings;

class ProcessesTest {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Invocation SLEEP = Invocation.of(List.of("sleep", "60"));

    @TempDir
    Path home;

    private Settings settings;
    private Processes processes;

    @BeforeEach
    void open() {
        settings = new Settings(home, home, home, 0);
        processes = new Processes(settings);
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        processes.kill("it");
    }

    @Test
    void isFoundAgainByAnother() throws Exception {
        Pid pid = processes.launch("it", SLEEP);

        assertThat(new Processes(settings).find("it")).contains(pid);
        assertThat(new Processes(settings).names()).containsExactly("it");
        // The pid is noted by the shell, which then becomes the program.
        await().untilAsserted(() ->
                assertThat(Path.of("/proc/" + pid.number() + "/comm")).hasContent("sleep"));
    }

    @Test
    void leavesTheGroupThatCtrlCReaches() throws Exception {
        Pid pid = processes.launch("it", SLEEP);

        String stat = Files.readString(Path.of("/proc/" + pid.number() + "/stat"));
        assertThat(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[2])
                .as("process group")
                .isEqualTo(Long.toString(pid.number()));
    }

    @Test
    void endsInOrderOnTheSignalItTakes() throws Exception {
        String script = "trap 'echo bye; exit 0' INT; trap '' TERM; echo ready; while :; do sleep 0.05; done";
        processes.launch("it", Invocation.of(List.of("sh", "-c", script)).stoppedBy(Signal.INT));
        await().until(() -> log().contains("ready"));

        assertThat(processes.stop("it", GRACE)).isTrue();

        assertThat(processes.find("it")).isEmpty();
        assertThat(log()).contains("bye");
    }

    @Test
    void isKilledWithAllItStartedWhenItDoesNotEnd() throws Exception {
        String script = "trap '' TERM; sh -c 'trap \"\" TERM; echo $$; while :; do sleep 0.05; done' & wait; wait";
        Pid pid = processes.launch("it", Invocation.of(List.of("sh", "-c", script)));
        await().until(() -> !log().isBlank());
        Pid child = Pid.of(Long.parseLong(log().strip())).orElseThrow();

        assertThat(processes.stop("it", Duration.ofMillis(200))).isFalse();

        assertThat(pid.alive()).isFalse();
        assertThat(child.alive()).isFalse();
    }

    @Test
    void tellsWhetherWhatRunsIsWhatWouldBeStarted() throws Exception {
        Path configuration = Files.writeString(home.resolve("it.conf"), "a = 1");
        Invocation reading = SLEEP.reading(configuration);
        processes.launch("it", reading);
        assertThat(processes.upToDate("it", reading)).isTrue();

        assertThat(processes.upToDate("it", reading.with(Map.of("A", "2")))).isFalse();
        assertThat(processes.upToDate(
                        "it", Invocation.of(List.of("sleep", "61")).reading(configuration)))
                .isFalse();
        Files.writeString(configuration, "a = 2");
        assertThat(processes.upToDate("it", reading)).isFalse();
    }

    @Test
    void isToldNothingOfTheCallersEnvironmentButTheCommonplace() throws Exception {
        processes.launch("it", Invocation.of(List.of("env")).with(Map.of("TOLD", "yes")));

        await().untilAsserted(() -> assertThat(log().lines())
                .contains("TOLD=yes")
                .anyMatch(line -> line.startsWith("PATH="))
                .noneMatch(line -> line.startsWith("JAVA_") || line.startsWith("MAVEN_")));
    }

    private String log() throws IOException {
        return Files.exists(settings.log("it")) ? Files.readString(settings.log("it")) : "";
    }

    @Test
    void standsStillUntilItGoesOn() throws Exception {
        Pid pid = processes.launch("it", SLEEP);

        processes.send("it", Signal.STOP);
        await().untilAsserted(() -> assertThat(state(pid)).isEqualTo("T"));

        processes.send("it", Signal.CONT);
        await().untilAsserted(() -> assertThat(state(pid)).isEqualTo("S"));
    }

    @Test
    void aResetEndsAllAndTidiesNothingUp() throws Exception {
        Pid one = processes.launch("it", SLEEP);
        Pid other = processes.launch("other", SLEEP);

        processes.reset();

        assertThat(one.alive() || other.alive()).isFalse();
        assertThat(processes.names()).containsExactlyInAnyOrder("it", "other");
    }

    private static String state(Pid pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid.number() + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    }
}
