package vn.telehealth.e2e.faults.inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.telehealth.local.supply.Supplies;

/**
 * The clock of the services' machines: libfaketime (Debian package {@code libfaketime}) gives their processes a time that a
 * file moves while they run. Time that has passed, by which they wait, stays right.
 */
public final class MovedClock {

    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    private final Path file;

    private MovedClock(Path file) {
        this.file = file;
    }

    /** Empty where the package is missing. */
    public static Optional<MovedClock> in(Path folder) {
        if (!Files.exists(LIBRARY)) {
            return Optional.empty();
        }
        MovedClock clock = new MovedClock(folder.resolve("clock"));
        clock.move(Duration.ZERO);
        return Optional.of(clock);
    }

    /** What the stack has to be started with. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        Map.of(
                        "LD_PRELOAD",
                        LIBRARY.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        file.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0")
                .forEach((name, value) -> environment.put(Supplies.FOR_SERVICES + name, value));
        return environment;
    }

    /** @param by from the right time */
    void move(Duration by) {
        try {
            Path next = file.resolveSibling("clock.new");
            Files.createDirectories(file.getParent());
            Files.writeString(next, "%+d%n".formatted(by.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
