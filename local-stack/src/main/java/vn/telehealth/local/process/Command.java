package vn.telehealth.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs to its end while the caller waits; its output goes to a log. */
public record Command(List<String> words, Map<String, String> environment, Path log) {

    private static final Path NOWHERE = Path.of("/dev/null");

    public static Command of(List<String> words) {
        return new Command(List.copyOf(words), Map.of(), NOWHERE);
    }

    public Command with(Map<String, String> more) {
        return new Command(words, Map.copyOf(more), log);
    }

    public Command loggingTo(Path file) {
        return new Command(words, environment, file);
    }

    /** @return the exit code */
    public int run() throws IOException, InterruptedException {
        if (!log.equals(NOWHERE)) {
            Files.createDirectories(log.toAbsolutePath().getParent());
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    /** Whether a program of this name is on the PATH. */
    public static boolean exists(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
