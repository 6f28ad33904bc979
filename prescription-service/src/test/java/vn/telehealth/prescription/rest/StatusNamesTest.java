package vn.telehealth.prescription.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.telehealth.prescription.domain.Status;

class StatusNamesTest {

    @ParameterizedTest
    @EnumSource
    void whatIsShownCanBeAskedFor(Status status) {
        assertThat(StatusNames.parse(StatusNames.of(status))).isEqualTo(status);
    }

    @Test
    void thePatternHoldsEachStatus() {
        assertThat(StatusNames.PATTERN.split("\\|"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Status.values()).map(StatusNames::of).toList());
    }
}
