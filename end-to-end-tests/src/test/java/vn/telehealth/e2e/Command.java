package vn.telehealth.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.telehealth.local.Settings;

/** {@code ./telehealth} for the fleet of the tests. */
final class Command {

    /** Starts with the signals of a terminal, whatever this process was started with. */
    private static final List<String> DEFAULT_SIGNALS = List.of("env", "--default-signal=INT,QUIT");

    private Command() {}

    /** The script, as people call it. */
    static Tool telehealth(String... arguments) throws IOException, InterruptedException {
        return Tool.run(
                builder(List.of(settings().project().resolve("telehealth").toString()), arguments), Tool.PATIENCE);
    }

    /** What the script runs: for commands before which it would build anew what is tested here. */
    static Tool program(String... arguments) throws IOException, InterruptedException {
        return Tool.run(builder(java(), arguments), Tool.PATIENCE);
    }

    /** Like {@link #program}, not waited for. */
    static Process begun(String... arguments) throws IOException {
        return builder(java(), arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The standard error of a process that was only begun, once it has ended. */
    static String errorsOf(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> java() {
        Path jar = settings().project().resolve("local-stack/target/local-stack-0.1.0-SNAPSHOT.jar");
        List<String> words = new ArrayList<>(DEFAULT_SIGNALS);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        return words;
    }

    private static ProcessBuilder builder(List<String> command, String... arguments) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        Settings settings = settings();
        builder.environment().put("TELEHEALTH_PROJECT", settings.project().toString());
        builder.environment().put("TELEHEALTH_HOME", settings.home().toString());
        builder.environment().put("TELEHEALTH_CACHE", settings.cache().toString());
        builder.environment().put("TELEHEALTH_PORT_OFFSET", Integer.toString(settings.portOffset()));
        return builder;
    }

    private static Settings settings() {
        return Fleet.stack().settings();
    }
}
