package vn.telehealth.test.hsm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A SoftHSM2 token of its own. All tokens of a test run lie in one directory of that run: the library knows one
 * directory for each process.
 */
public final class SoftHsmToken {

    public static final String PIN = "482913";

    private static final Path HOME = home();

    private final String label;
    private final Path directory;

    private SoftHsmToken(String label, Path directory) {
        this.label = label;
        this.directory = directory;
    }

    /** Makes an empty token with a label that no other has. */
    public static synchronized SoftHsmToken create() {
        String label = "test-" + UUID.randomUUID().toString().substring(0, 18);
        List<Path> before = tokens();
        run("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "71829364");
        Path made = tokens().stream()
                .filter(token -> !before.contains(token))
                .findFirst()
                .orElseThrow();
        return new SoftHsmToken(label, made);
    }

    public String label() {
        return label;
    }

    /** Gives a Spring test the properties of this token. */
    public void register(DynamicPropertyRegistry properties) {
        properties().forEach((name, value) -> properties.add(name, () -> value));
    }

    /** What a service is told about this token. */
    public Map<String, String> properties() {
        return Map.of(
                "telehealth.token.label", label,
                "telehealth.token.pin", PIN,
                "telehealth.token.retry-interval", "100ms");
    }

    /** The configuration that another process needs in {@code SOFTHSM2_CONF} to see the same tokens. */
    public static Path configuration() {
        return HOME.resolve("softhsm2.conf");
    }

    /** Pulls the token out, as far as a program can tell. */
    public void takeAway() {
        move(directory, away());
    }

    public void giveBack() {
        move(away(), directory);
    }

    private Path away() {
        return HOME.resolve("away").resolve(directory.getFileName());
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tokens() {
        try (Stream<Path> tokens = Files.list(HOME.resolve("tokens"))) {
            return tokens.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        try {
            Path home = Files.createTempDirectory("softhsm");
            Files.createDirectories(home.resolve("tokens"));
            Files.createDirectories(home.resolve("away"));
            Path configuration = Files.writeString(
                    home.resolve("softhsm2.conf"),
                    "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n"
                            .formatted(home.resolve("tokens")));
            NativeEnvironment.set("SOFTHSM2_CONF", configuration.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("SOFTHSM2_CONF", configuration().toString());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the package softhsm2 is needed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
