package vn.telehealth.prescription.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** Codes as people type them from paper. */
class PrescriptionCodeInputTest {

    @Test
    void readsCodesOfOneMeaning() {
        Mutations.of(20_000, "01234a1b2c3d-C", "ABCDEZZZZZZZ-n", " 79001abcdef0-H ")
                .forEach(text -> Reading.refusedWith()
                        .of(text, () -> PrescriptionCode.parse(text))
                        .orElseThrow()
                        .ifPresent(code -> {
                            assertThat(code.value()).isEqualToIgnoringCase(text.strip());
                            assertThat(PrescriptionCode.parse(code.value())).contains(code);
                        }));
    }
}
