package vn.telehealth.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.telehealth.local.process.Command;

/** What is better known before anything is started. */
final class Preflight {

    private static final long MEGABYTE = 1L << 20;

    private final Settings settings;
    private final Needs needs;

    Preflight(Settings settings) {
        this(settings, new Needs(List.of("sh", "env", "setsid", "cut"), 3_500, 2_000));
    }

    Preflight(Settings settings, Needs needs) {
        this.settings = settings;
        this.needs = needs;
    }

    /**
     * @param programs names of programs on the PATH
     * @param memoryMb for all of the stack
     * @param diskMb at its home, and as much at the cache
     */
    record Needs(List<String> programs, long memoryMb, long diskMb) {}

    /**
     * @param running whether a part of the stack runs already, and has its memory
     * @throws StackFailure naming the first thing that is missing
     */
    void check(boolean running) throws IOException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new StackFailure("The local stack runs on Linux: its PostgreSQL is built for nothing else.");
        }
        for (String program : needs.programs()) {
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

    private void checkDisk(Path folder) throws IOException {
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (free < needs.diskMb()) {
            throw new StackFailure("Only " + free + " MB of disk are free at " + folder + " and " + needs.diskMb()
                    + " are needed: make room, or set TELEHEALTH_HOME and TELEHEALTH_CACHE to folders elsewhere.");
        }
    }

    private void checkMemory() throws IOException {
        long free = availableMemory(Files.readString(Path.of("/proc/meminfo"))) / MEGABYTE;
        if (free < needs.memoryMb()) {
            throw new StackFailure("Only " + free + " MB of memory are free and the stack needs " + needs.memoryMb()
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
