package vn.telehealth.e2e.faults.inject;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of its own for the data of a fleet, which can be filled to the last block; there is one where the user may mount. */
public final class Disk {

    private static final int CHUNK = 1 << 12;

    private final Path ballast;

    private Disk(Path folder) {
        this.ballast = folder.resolve("ballast");
    }

    /** @param size as {@code mount} takes it */
    public static Optional<Disk> mount(Path folder, String size) {
        try {
            Files.createDirectories(folder);
            return run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + size, "tmpfs", folder.toString())
                    ? Optional.of(new Disk(folder))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a disk away that is mounted here, perhaps by a run that did not end well. */
    public static void release(Path folder) {
        try {
            run("umount", "-l", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill() throws IOException {
        try (OutputStream file = Files.newOutputStream(ballast)) {
            byte[] chunk = new byte[CHUNK];
            while (true) {
                file.write(chunk);
            }
        } catch (IOException full) {
            if (Files.size(ballast) == 0) {
                throw full;
            }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
