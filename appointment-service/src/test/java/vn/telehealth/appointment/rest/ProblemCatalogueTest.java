package vn.telehealth.appointment.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.telehealth.platform.problem.ProblemMessages;

class ProblemCatalogueTest {

    private static final Path CANVAS = Path.of("../docs/services/appointment.md");

    @ParameterizedTest
    @EnumSource(AppointmentProblem.class)
    void everyProblemIsPutIntoWordsInBothLanguages(AppointmentProblem problem) throws IOException {
        for (String bundle : new String[] {"problems", "problems_vi"}) {
            assertThat(bundle(bundle).stringPropertyNames())
                    .contains("problem." + problem.code() + ".title", "problem." + problem.code() + ".detail");
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Set<String> english = bundle("problems").stringPropertyNames();

        assertThat(bundle("problems_vi").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english);
    }

    @ParameterizedTest
    @EnumSource(AppointmentProblem.class)
    void everyProblemIsDocumentedWithItsStatus(AppointmentProblem problem) throws IOException {
        assertThat(Files.readString(CANVAS))
                .contains("| `" + problem.code() + "` | " + problem.status().value() + " |");
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemMessages.class.getResourceAsStream("/messages/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
