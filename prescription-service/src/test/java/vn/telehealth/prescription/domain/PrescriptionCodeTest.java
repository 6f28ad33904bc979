package vn.telehealth.prescription.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrescriptionCodeTest {

    @Test
    void beginsWithTheLastFiveCharactersOfTheFacility() {
        var code = new PrescriptionCode(PrescriptionCode.facilityPart("7512345"), "a1b2c3d", Kind.N);

        assertThat(code.value()).isEqualTo("12345a1b2c3d-N").hasSize(14).matches("^[0-9A-Za-z]{5}[0-9a-z]{7}-[NHCT]$");
    }

    @Test
    void aCodeOfFiveCharactersIsAllOfThePrefix() {
        assertThat(PrescriptionCode.facilityPart("12345")).isEqualTo("12345");
    }

    @Test
    void isFoundInAnyCase() {
        var code = new PrescriptionCode("1AbC5", "a1b2c3d", Kind.C);

        assertThat(PrescriptionCode.parse(" 1aBc5A1B2C3D-c "))
                .hasValueSatisfying(read -> assertThat(read.lookupKey()).isEqualTo(code.lookupKey()));
        assertThat(PrescriptionCode.parse(code.value())).contains(code);
        assertThat(code.lookupKey()).isEqualTo("1abc5a1b2c3d-c");
        assertThat(code).hasToString("1AbC5a1b2c3d-C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345a1b2c3d", "12345a1b2c3-C", "12345a1b2c3d-X", "12345a1b2c3d-C1", "12345á1b2c3d-C"})
    void otherTextIsNoCode(String text) {
        assertThat(PrescriptionCode.parse(text)).isEmpty();
    }

    @Test
    void partsAreChecked() {
        assertThatThrownBy(() -> new PrescriptionCode("1234", "a1b2c3d", Kind.C))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrescriptionCode("12345", "A1b2c3d", Kind.C))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrescriptionCode.facilityPart("1234")).isInstanceOf(IllegalArgumentException.class);
    }
}
