package vn.telehealth.prescription.rest;

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
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCatalogueTest {

    private static final Path CANVAS = Path.of("../docs/services/prescription.md");

    @ParameterizedTest
    @EnumSource(PrescriptionProblem.class)
    void everyProblemIsPutIntoWordsAndDocumentedWithItsStatus(PrescriptionProblem problem) throws IOException {
        assertThat(bundle("problems").stringPropertyNames())
                .contains("problem." + problem.code() + ".title", "problem." + problem.code() + ".detail");
        assertThat(Files.readString(CANVAS))
                .contains("| `" + problem.code() + "` | " + problem.status().value() + " |");
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Set<String> english = bundle("problems").stringPropertyNames();

        assertThat(bundle("problems_vi").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "problems_vi"})
    void everyViolationIsDocumented(String bundle) throws IOException {
        String canvas = Files.readString(CANVAS);

        assertThat(bundle(bundle).stringPropertyNames())
                .filteredOn(key -> key.startsWith("violation."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(canvas).contains("`" + key.substring("violation.".length()) + "`"));
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        PrescriptionProblem.class.getResourceAsStream("/messages/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
