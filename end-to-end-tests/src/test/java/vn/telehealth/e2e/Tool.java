package vn.telehealth.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a program said and how it ended: somebody else's as an independent judge, or {@link Command this project's}. */
public record Tool(int exitCode, String out, String err) {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    static Tool run(Path folder, String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command).directory(folder.toFile()), PATIENCE);
    }

    /**
     * Runs it to its end, by way of files: what it starts and leaves running keeps its streams open.
     *
     * @throws IOException when it has not ended after the patience
     */
    public static Tool run(ProcessBuilder builder, Duration patience) throws IOException, InterruptedException {
        Path out = Files.createTempFile("tool", ".out");
        Path err = Files.createTempFile("tool", ".err");
        try {
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
                throw new IOException(builder.command() + " does not end");
            }
            return new Tool(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
