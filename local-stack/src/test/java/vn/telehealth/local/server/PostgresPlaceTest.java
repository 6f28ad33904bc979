package vn.telehealth.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPlaceTest {

    @TempDir
    private Path folder;

    private PostgresPlace place;
    private Path lock;

    @BeforeEach
    void make() throws IOException {
        place = new PostgresPlace(folder, folder, "");
        Files.createDirectory(place.data());
        lock = place.data().resolve("postmaster.pid");
    }

    @Test
    void keepsTheLockOfAServerThatRuns() throws Exception {
        Process server = new ProcessBuilder("sleep", "60")
                .directory(place.data().toFile())
                .start();
        try {
            Files.writeString(lock, server.pid() + "\n" + place.data() + "\n");

            place.forgetCrashedServer();

            assertThat(lock).exists();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void forgetsTheLockOfAProcessThatIsAnotherNow() throws IOException {
        Files.writeString(lock, ProcessHandle.current().pid() + "\n");

        place.forgetCrashedServer();

        assertThat(lock).doesNotExist();
    }

    @Test
    void forgetsTheLockOfAServerThatIsDeadButNotCollected() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
        try {
            Files.writeString(lock, parent.inputReader().readLine() + "\n");

            place.forgetCrashedServer();

            assertThat(lock).doesNotExist();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void forgetsALockThatWasNeverWritten() throws IOException {
        Files.createFile(lock);

        place.forgetCrashedServer();

        assertThat(lock).doesNotExist();
    }

    @Test
    void startsWhereThereIsNoLock() throws IOException {
        place.forgetCrashedServer();

        assertThat(lock).doesNotExist();
    }
}
