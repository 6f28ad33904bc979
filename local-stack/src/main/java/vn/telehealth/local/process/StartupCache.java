package vn.telehealth.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JVM learned in one run and reads in all later ones (JEP 514). The first run of a program records while it
 * does its ordinary work and writes the cache as it ends; a run that was killed leaves none, and the next records again.
 */
final class StartupCache {

    /** Notes, while a process runs, what it will have recorded and what that will be called. */
    private final Path note;

    StartupCache(Path note) {
        this.note = note;
    }

    /** The command with the cache in it: to be read when it exists, else to be written. */
    List<String> appliedTo(Invocation invocation) throws IOException {
        Files.deleteIfExists(note);
        List<String> command = new ArrayList<>(invocation.command());
        Path cache = invocation.startupCache();
        if (cache == null) {
            return command;
        }
        if (Files.exists(cache)) {
            command.add(1, "-XX:AOTCache=" + cache);
            return command;
        }
        // Two stacks may record the same program at once.
        Path recording = cache.resolveSibling(cache.getFileName() + "." + Fingerprint.of(note.toString()));
        Files.createDirectories(cache.getParent());
        Files.deleteIfExists(recording);
        Files.write(note, List.of(recording.toString(), cache.toString()));
        command.add(1, "-XX:AOTCacheOutput=" + recording);
        return command;
    }

    /** Whether the process writes a cache when it ends, which takes it some seconds. */
    boolean recording() {
        return Files.exists(note);
    }

    /** Called after an orderly end: the recording becomes the cache. */
    void keep() throws IOException {
        if (!recording()) {
            return;
        }
        List<String> noted = Files.readAllLines(note);
        Path recording = Path.of(noted.getFirst());
        if (Files.exists(recording)) {
            Files.move(recording, Path.of(noted.getLast()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(note);
    }
}
