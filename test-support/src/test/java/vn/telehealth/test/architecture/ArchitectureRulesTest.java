package vn.telehealth.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves each rule on code that breaks it. */
class ArchitectureRulesTest {

    private static final JavaClasses BAD = new ClassFileImporter()
            .importPackages(
                    "vn.telehealth.fixture.domain",
                    "vn.telehealth.fixture.application",
                    "vn.telehealth.fixture.persistence",
                    "vn.telehealth.fixture.rest",
                    "vn.telehealth.fixture.other");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ArchitectureRules.domainKnowsNoFramework, "KnowsSpring"),
                Arguments.of(ArchitectureRules.domainKnowsNoOuterRing, "KnowsItsUser"),
                Arguments.of(ArchitectureRules.applicationKnowsNoAdapter, "KnowsItsStore"),
                Arguments.of(ArchitectureRules.persistenceStaysPrivate, "PublicStore"),
                Arguments.of(ArchitectureRules.controllersStayPrivate, "PublicController"),
                Arguments.of(ArchitectureRules.everyHandlerSaysWhoMayCall, "openToAll"),
                Arguments.of(ArchitectureRules.noValueAnnotation, "BadHabits.setting"),
                Arguments.of(ArchitectureRules.timeComesFromAClock, "Instant.now"),
                Arguments.of(ArchitectureRules.queriesLeaveNothingOpen, "LeavesRowsOpen.byClient"),
                Arguments.of(ArchitectureRules.noFieldInjection, "BadHabits.injected"),
                Arguments.of(ArchitectureRules.noStandardStreams, "BadHabits"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsTheCodeThatBreaksIt(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(BAD).getFailureReport().getDetails()).anyMatch(detail -> detail.contains(culprit));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsNothingInGoodCode(ArchRule rule, String culprit) {
        JavaClasses good = new ClassFileImporter().importPackages("vn.telehealth.fixture.good");

        assertThat(rule.allowEmptyShould(true).evaluate(good).hasViolation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"byClient", "byReference", "byTemplate"})
    void findsEveryWayToLeaveRowsOpen(String way) {
        assertThat(ArchitectureRules.queriesLeaveNothingOpen
                        .evaluate(BAD)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("LeavesRowsOpen." + way));
    }

    @Test
    void everyRuleIsProven() {
        List<String> declared = Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ArchRule.class)
                .map(Field::getName)
                .toList();

        assertThat(rules()).hasSameSizeAs(declared);
    }
}
