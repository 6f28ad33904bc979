package vn.telehealth.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.telehealth.local.process.Command;

/** What is better known before anything is started. */
final class Preflight {

    private static final long MEGABYTE = 1L << 20;
    private static final long MEMORY_MB = 3_500;
    private static final long DISK_MB = 2_000;

    private final Settings settings;

    Preflight(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param running whether a part of the stack runs already, and has its memory
     * @throws StackFailure naming the first thing that is missing
     */
    void check(boolean running) throws IOException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new StackFailure("The local stack runs on Linux: its PostgreSQL is built for nothing else.");
        }
        for (String program : new String[] {"sh", "env", "setsid", "cut"}) {
            if (!Command.exists(program)) {
                throw new StackFailure("The program '" + program
                        + "' is missing: install it with 'apt-get install util-linux coreutils'.");
            }
        }
        checkDisk(settings.home());
        checkDisk(settings.cache());
        if (!running) {
            checkMemory();
        }
    }

    private static void checkDisk(Path folder) throws IOException {
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (free < DISK_MB) {
            throw new StackFailure("Only " + free + " MB of disk are free at " + folder + " and " + DISK_MB
                    + " are needed: make room, or set TELEHEALTH_HOME and TELEHEALTH_CACHE to folders elsewhere.");
        }
    }

    private static void checkMemory() throws IOException {
        long free = availableMemory(Files.readString(Path.of("/proc/meminfo"))) / MEGABYTE;
        if (free < MEMORY_MB) {
            throw new StackFailure("Only " + free + " MB of memory are free and the stack needs " + MEMORY_MB
                    + ": end other programs, or run it on a machine with more.");
        }
    }

    /** Bytes, out of {@code /proc/meminfo}. */
    static long availableMemory(String memoryInfo) {
        return memoryInfo
                .lines()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
