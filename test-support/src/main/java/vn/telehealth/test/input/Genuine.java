package vn.telehealth.test.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

/** Input as it ought to be, to make hostile input of, and what services read it with. */
public final class Genuine {

    private static final Path EVENTS = Path.of("../common-events/src/test/resources/golden");

    private Genuine() {}

    /** The body that the API document shows for an operation of the service under test. */
    public static String body(String operationId) {
        try (InputStream in = Genuine.class.getResourceAsStream("/openapi/" + operationId + ".json")) {
            return new String(Objects.requireNonNull(in, operationId).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record of each type of event. */
    public static String[] events() {
        List<String> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(EVENTS)) {
            for (Path file : files.sorted().toList()) {
                events.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events.toArray(String[]::new);
    }

    /** The mapper that these make. */
    public static JsonMapper mapper(Class<?>... autoConfigurations) {
        List<JsonMapper> made = new ArrayList<>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(autoConfigurations))
                .run(context -> made.add(context.getBean(JsonMapper.class)));
        return made.getFirst();
    }
}
