package vn.telehealth.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long TOO_MUCH = 1L << 40;

    @TempDir
    private Path folder;

    @Test
    void readsTheMemoryThatCanBeHad() {
        String info = """
                MemTotal:       24601892 kB
                MemFree:          812345 kB
                MemAvailable:    2097152 kB
                """;

        assertThat(Preflight.availableMemory(info)).isEqualTo(2L << 30);
    }

    @Test
    void letsAMachinePassThatHasWhatIsNeeded() {
        assertThatCode(() -> preflight(new Preflight.Needs(List.of("sh"), 1, 1)).check(false))
                .doesNotThrowAnyException();
    }

    @Test
    void saysHowToGetAMissingProgram() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> preflight(new Preflight.Needs(List.of("sh", "no-such-program"), 1, 1))
                        .check(false))
                .withMessageContainingAll("'no-such-program' is missing", "apt-get install");
    }

    @Test
    void saysWhatToDoAboutTooLittleDisk() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() ->
                        preflight(new Preflight.Needs(List.of(), 1, TOO_MUCH)).check(false))
                .withMessageMatching("Only \\d+ MB of disk are free at .*make room, or set TELEHEALTH_HOME.*");
    }

    @Test
    void saysWhatToDoAboutTooLittleMemoryUnlessThePartsThatRunHaveIt() {
        Preflight preflight = preflight(new Preflight.Needs(List.of(), TOO_MUCH, 1));

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> preflight.check(false))
                .withMessageMatching("Only \\d+ MB of memory are free .*end other programs.*");
        assertThatCode(() -> preflight.check(true)).doesNotThrowAnyException();
    }

    private Preflight preflight(Preflight.Needs needs) {
        return new Preflight(new Settings(folder, folder.resolve("home"), folder.resolve("cache"), 0), needs);
    }
}
