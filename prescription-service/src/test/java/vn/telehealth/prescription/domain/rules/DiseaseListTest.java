package vn.telehealth.prescription.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiseaseListTest {

    private static final DiseaseList LIST = new DiseaseList(List.of(" I10 ", "E78.0", "E10-E14"));

    @ParameterizedTest
    @ValueSource(strings = {"I10", "i10", "I10.9", "E78.0", "E78.01", "E10", "E12.3", "E14.9"})
    void holdsCodesBelowItsCategoriesAndWithinItsRanges(String code) {
        assertThat(LIST.contains(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I1", "I11", "I100", "E78", "E78.1", "E09.9", "E15", "E7"})
    void holdsNoOthers(String code) {
        assertThat(LIST.contains(code)).isFalse();
    }

    @Test
    void entriesAreCodesOrRanges() {
        assertThat(LIST.size()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new DiseaseList(List.of("E10-")));
    }
}
