package vn.telehealth.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.telehealth.local.Settings;
import vn.telehealth.local.file.Folders;

/** The processes of one stack: they outlive the command that launched them, and the next command finds them again. */
public final class Processes {

    private static final long ROTATE_AT = 32L << 20;

    /**
     * Lets the process note its own pid before it becomes the program: a launcher that dies in between leaves nothing
     * unknown behind.
     */
    private static final String NOTE_PID =
            "printf '%s %s %s\\n' \"$$\" \"$(cut -d' ' -f22 /proc/$$/stat)\" \"$(cat /proc/sys/kernel/random/boot_id)\""
                    + " >\"$1.new\" && mv \"$1.new\" \"$1\" && shift && exec \"$@\"";

    /**
     * Leaves the terminal's process group, and starts with ordinary signals: a command run in the background by a
     * script has SIGINT ignored, and what it launches would never hear the signal that ends it in order.
     */
    private static final List<String> APART = List.of("env", "--default-signal=INT,QUIT", "setsid");

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "LANG", "TZ", "TMPDIR", "USER", "LOGNAME");

    private static final Duration TO_NOTE_ITS_PID = Duration.ofSeconds(30);
    private static final Duration WHILE_RECORDING = Duration.ofMinutes(3);

    private final Settings settings;

    public Processes(Settings settings) {
        this.settings = settings;
    }

    public Optional<Pid> find(String name) {
        return Pid.read(file(name, "pid")).filter(Pid::alive);
    }

    /** All that were launched and not stopped since. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(settings.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.run())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".pid"))
                    .map(file -> file.substring(0, file.length() - ".pid".length()))
                    .toList();
        }
    }

    /** Whether the running process is what this invocation would start. */
    public boolean upToDate(String name, Invocation invocation) throws IOException {
        Path noted = file(name, "fingerprint");
        return Files.exists(noted) && Files.readString(noted).equals(Fingerprint.of(invocation));
    }

    public Pid launch(String name, Invocation invocation) throws IOException, InterruptedException {
        Path pidFile = file(name, "pid");
        Files.createDirectories(pidFile.getParent());
        Folders.closed(settings.logs());
        Files.deleteIfExists(pidFile);
        Files.writeString(file(name, "fingerprint"), Fingerprint.of(invocation));
        Files.writeString(file(name, "stop"), invocation.stop().name());
        List<String> command = new ArrayList<>(APART);
        command.addAll(List.of("sh", "-c", NOTE_PID, "launch", pidFile.toString()));
        command.addAll(startupCache(name).appliedTo(invocation));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(settings.home().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.environment().putAll(invocation.environment());
        Process process = builder.start();
        Until.holds(() -> Pid.read(pidFile).isPresent() || !process.isAlive(), TO_NOTE_ITS_PID);
        return Pid.read(pidFile).orElseThrow(() -> new IOException(name + " did not start, see " + settings.log(name)));
    }

    /**
     * Asks the process to end and waits; what has not ended by then is killed, and so is what it left behind.
     *
     * @return whether it ended by itself
     */
    public boolean stop(String name, Duration patience) throws IOException, InterruptedException {
        Optional<Pid> pid = find(name);
        boolean orderly = true;
        if (pid.isPresent()) {
            List<Pid> family = pid.get().family();
            pid.get().send(stopSignal(name));
            orderly = awaitEnd(List.of(pid.get()), startupCache(name).recording() ? WHILE_RECORDING : patience);
            end(family);
            if (orderly) {
                startupCache(name).keep();
            }
        }
        forget(name);
        return orderly;
    }

    /** The process is gone at once, as after a crash. */
    public void kill(String name) throws IOException, InterruptedException {
        Optional<Pid> pid = find(name);
        if (pid.isPresent()) {
            end(pid.get().family());
        }
        forget(name);
    }

    /** Tells the process and all it started. */
    public void send(String name, Signal signal) {
        find(name).ifPresent(pid -> pid.family().forEach(member -> member.send(signal)));
    }

    /** All are gone in one moment, and nothing is tidied up, as when the machine is reset. */
    public void reset() throws IOException, InterruptedException {
        List<Pid> all = names().stream()
                .flatMap(name -> find(name).stream())
                .flatMap(pid -> pid.family().stream())
                .toList();
        Pid.killAll(all);
        awaitEnd(all, Duration.ofSeconds(30));
    }

    /** The last lines of its log. */
    public String tail(String name, int lines) {
        try {
            // What the JVM says of its start-up cache is no reason why anything ended.
            List<String> all = Files.readAllLines(settings.log(name)).stream()
                    .filter(line -> !line.contains("AOT") && !line.contains("[aot]"))
                    .map(LogLine::brief)
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private static void end(List<Pid> family) throws InterruptedException {
        family.forEach(member -> member.send(Signal.KILL));
        awaitEnd(family, Duration.ofSeconds(30));
    }

    private static boolean awaitEnd(List<Pid> pids, Duration patience) throws InterruptedException {
        return Until.holds(() -> pids.stream().noneMatch(Pid::alive), patience);
    }

    private Signal stopSignal(String name) throws IOException {
        try {
            return Signal.valueOf(Files.readString(file(name, "stop")));
        } catch (NoSuchFileException e) {
            return Signal.TERM;
        }
    }

    private void forget(String name) throws IOException {
        Files.deleteIfExists(file(name, "pid"));
    }

    private StartupCache startupCache(String name) {
        return new StartupCache(file(name, "recording"));
    }

    private Path log(String name) throws IOException {
        Path log = settings.log(name);
        if (Files.exists(log) && Files.size(log) > ROTATE_AT) {
            Files.move(log, settings.log(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private Path file(String name, String kind) {
        return settings.run().resolve(name + "." + kind);
    }
}
