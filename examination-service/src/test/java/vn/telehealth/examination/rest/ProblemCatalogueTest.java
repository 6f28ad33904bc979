package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCatalogueTest {

    private static final Path CANVAS = Path.of("../docs/services/examination.md");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern RULE = Pattern.compile("new (?:Violation\\([^;]*?, |Malformed\\()\"([a-z0-9-]+)\"");

    @ParameterizedTest
    @EnumSource(ExaminationProblem.class)
    void everyProblemIsPutIntoWordsInBothLanguages(ExaminationProblem problem) throws IOException {
        for (String bundle : new String[] {"problems", "problems_vi"}) {
            assertThat(keys(bundle))
                    .contains("problem." + problem.code() + ".title", "problem." + problem.code() + ".detail");
        }
    }

    @ParameterizedTest
    @EnumSource(ExaminationProblem.class)
    void everyProblemIsDocumentedWithItsStatus(ExaminationProblem problem) throws IOException {
        assertThat(Files.readString(CANVAS))
                .contains("| `" + problem.code() + "` | " + problem.status().value() + " |");
    }

    @Test
    void everyRuleIsPutIntoWords() throws IOException {
        Set<String> rules = rules();

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(keys("problems")).containsAll(rules);
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("problems_vi")).containsExactlyInAnyOrderElementsOf(keys("problems"));
    }

    private static Set<String> rules() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher rule = RULE.matcher(Files.readString(source));
                while (rule.find()) {
                    rules.add("violation." + rule.group(1));
                }
            }
        }
        return rules;
    }

    private static Set<String> keys(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            bundle.load(reader);
        }
        return bundle.stringPropertyNames();
    }
}
