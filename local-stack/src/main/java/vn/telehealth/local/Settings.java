package vn.telehealth.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a stack lives.
 *
 * @param project the working copy: sources, {@code mvnw} and {@code deploy/}
 * @param home state of this stack alone: data, logs, secrets, pids
 * @param cache what all stacks of this user share: fetched servers, extracted services, start-up caches
 * @param portOffset added to every port, so that several stacks run side by side; 0 to 30000
 */
public record Settings(Path project, Path home, Path cache, int portOffset) {

    public Settings {
        if (portOffset < 0 || portOffset > 30_000) {
            throw new StackFailure(
                    "TELEHEALTH_PORT_OFFSET is " + portOffset + ": set it to a number between 0 and 30000.");
        }
    }

    /**
     * Reads {@code TELEHEALTH_PROJECT} (else the folder above that has {@code mvnw}), {@code TELEHEALTH_HOME} (else
     * {@code .telehealth} in the project), {@code TELEHEALTH_CACHE} (else {@code ~/.cache/telehealth}) and
     * {@code TELEHEALTH_PORT_OFFSET} (else 0).
     */
    public static Settings from(Map<String, String> environment) {
        Path project = environment.containsKey("TELEHEALTH_PROJECT")
                ? Path.of(text(environment, "TELEHEALTH_PROJECT", ""))
                : projectAbove(Path.of("").toAbsolutePath());
        String caches =
                text(environment, "XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache") + "/telehealth";
        return new Settings(
                absolute(project),
                absolute(Path.of(text(
                        environment,
                        "TELEHEALTH_HOME",
                        project.resolve(".telehealth").toString()))),
                absolute(Path.of(text(environment, "TELEHEALTH_CACHE", caches))),
                number(text(environment, "TELEHEALTH_PORT_OFFSET", "0")));
    }

    private static String text(Map<String, String> environment, String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StackFailure(
                    "TELEHEALTH_PORT_OFFSET is '" + text + "': set it to a number between 0 and 30000.", e);
        }
    }

    private static Path projectAbove(Path start) {
        for (@Nullable Path at = start; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("mvnw")) && Files.isDirectory(at.resolve("local-stack"))) {
                return at;
            }
        }
        throw new StackFailure("No project here: run this inside the working copy, or set TELEHEALTH_PROJECT to it.");
    }

    private static Path absolute(Path path) {
        return Objects.requireNonNull(path).toAbsolutePath().normalize();
    }

    public Path deploy(String path) {
        return project.resolve("deploy").resolve(path);
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    /** Pids and fingerprints of what runs. */
    public Path run() {
        return home.resolve("run");
    }

    /** Where a component keeps what must survive its restart. */
    public Path data(String component) {
        return home.resolve("data").resolve(component);
    }
}
