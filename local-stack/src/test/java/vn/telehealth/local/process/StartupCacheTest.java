package vn.telehealth.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

    @TempDir
    Path folder;

    private Path cache;
    private Invocation invocation;

    @BeforeEach
    void describe() {
        cache = folder.resolve("x.aot");
        invocation = Invocation.of(List.of("java", "-jar", "x.jar")).learningIn(cache);
    }

    @Test
    void isRecordedOnceAndReadEverAfter() throws IOException {
        StartupCache first = new StartupCache(folder.resolve("first"));
        Path recording = recordingOf(first.appliedTo(invocation));
        assertThat(first.recording()).isTrue();

        Files.writeString(recording, "learned");
        first.keep();

        assertThat(first.recording()).isFalse();
        assertThat(new StartupCache(folder.resolve("second")).appliedTo(invocation))
                .containsExactly("java", "-XX:AOTCache=" + cache, "-jar", "x.jar");
    }

    @Test
    void isRecordedAgainAfterACrash() throws IOException {
        StartupCache crashed = new StartupCache(folder.resolve("it"));
        Files.writeString(recordingOf(crashed.appliedTo(invocation)), "half");

        Path recording = recordingOf(crashed.appliedTo(invocation));

        assertThat(recording).doesNotExist();
        assertThat(cache).doesNotExist();
    }

    @Test
    void isRecordedApartByTwoStacks() throws IOException {
        assertThat(recordingOf(new StartupCache(folder.resolve("one")).appliedTo(invocation)))
                .isNotEqualTo(recordingOf(new StartupCache(folder.resolve("other")).appliedTo(invocation)));
    }

    @Test
    void leavesOtherProgramsAlone() throws IOException {
        StartupCache none = new StartupCache(folder.resolve("it"));

        assertThat(none.appliedTo(Invocation.of(List.of("redis-server")))).containsExactly("redis-server");
        assertThat(none.recording()).isFalse();
    }

    private static Path recordingOf(List<String> command) {
        assertThat(command.get(1)).startsWith("-XX:AOTCacheOutput=");
        return Path.of(command.get(1).substring("-XX:AOTCacheOutput=".length()));
    }
}
