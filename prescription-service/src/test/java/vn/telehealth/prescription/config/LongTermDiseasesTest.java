package vn.telehealth.prescription.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import vn.telehealth.prescription.domain.rules.DiseaseList;
import vn.telehealth.prescription.domain.rules.RuleSettings;

/** The list that is shipped, and one that takes its place by the property that the shipped one names. */
class LongTermDiseasesTest {

    private static final int SHIPPED = 38;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(RulesConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("telehealth.prescription.rule-sets.TT26_2025=2025-07-01");

    @Test
    void isTheShippedFileUnlessSetOtherwise() {
        service.run(context -> {
            DiseaseList list = context.getBean(RuleSettings.class).longTerm();
            assertThat(list.size()).isEqualTo(SHIPPED);
            assertThat(list.contains("I10")).isTrue();
            assertThat(list.contains("E11.9")).as("in a range").isTrue();
            assertThat(list.contains("J02.9")).isFalse();
        });
    }

    @Test
    void isAnotherFileByThePropertyThatTheShippedOneNames(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("annex.txt"), "# annex\nJ02 # sore throats\n\nE10-E14\n");

        service.withPropertyValues(namedProperty() + "=file:" + file).run(context -> {
            DiseaseList list = context.getBean(RuleSettings.class).longTerm();
            assertThat(list.size()).isEqualTo(2);
            assertThat(list.contains("J02.9")).isTrue();
            assertThat(list.contains("I10")).isFalse();
        });
    }

    private static String namedProperty() throws IOException {
        String shipped =
                new ClassPathResource("rules/long-term-diseases.txt").getContentAsString(StandardCharsets.UTF_8);
        Matcher name = Pattern.compile("telehealth\\.[a-z.-]*[a-z]").matcher(shipped);
        assertThat(name.find()).isTrue();
        return name.group();
    }
}
