package vn.telehealth.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One process, told apart from a later one that got the same number.
 *
 * @param number the system's process id
 * @param started clock ticks between the system's start and the process's
 * @param boot the system's id of its present run
 */
public record Pid(long number, long started, String boot) {

    private static final Path PROC = Path.of("/proc");

    /** Reads what a pid file holds: number, start and boot, with blanks between. */
    static Optional<Pid> parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Pid(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Pid> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the process is still there; one that has ended but was not collected by its parent is not. */
    public boolean alive() {
        List<String> fields = stat(number);
        return fields.size() > 19
                && !List.of("Z", "X").contains(fields.getFirst())
                && Long.parseLong(fields.get(19)) == started
                && boot.equals(currentBoot());
    }

    public void send(Signal signal) {
        if (alive()) {
            signal(signal, Long.toString(number));
        }
    }

    /** At one stroke, so that none notices the end of another. */
    static void killAll(List<Pid> pids) {
        signal(Signal.KILL, pids.stream().map(pid -> Long.toString(pid.number)).collect(Collectors.joining(" ")));
    }

    private static void signal(Signal signal, String numbers) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + numbers)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process and all it started, as they are now. */
    List<Pid> family() {
        List<Pid> all = new ArrayList<>();
        all.add(this);
        ProcessHandle.of(number)
                .ifPresent(handle ->
                        handle.descendants().forEach(child -> of(child.pid()).ifPresent(all::add)));
        return all;
    }

    /** Memory in use that is not shared with its family, in bytes; 0 when it has ended. */
    public long memory() {
        return family().stream()
                .mapToLong(pid -> proportionalMemory(pid.number))
                .sum();
    }

    static Optional<Pid> of(long number) {
        List<String> fields = stat(number);
        return fields.size() > 19
                ? Optional.of(new Pid(number, Long.parseLong(fields.get(19)), currentBoot()))
                : Optional.empty();
    }

    /** The fields from the third on: the second, the program's name, may hold blanks. */
    private static List<String> stat(long number) {
        try {
            String stat = Files.readString(PROC.resolve(number + "/stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long proportionalMemory(long number) {
        try {
            return Files.readAllLines(PROC.resolve(number + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String currentBoot() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
