package vn.telehealth.prescription.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.prescription.domain.Recipient.IdKind;

class RecipientTest {

    private static final String NAME = "Trần Văn Đức";

    @ParameterizedTest
    @CsvSource({"CCCD, 001191012345", "PASSPORT, C1234567", "PASSPORT, C12345", "PASSPORT, C12345678901"})
    void isIdentifiedByTheNumberOfThePaperShown(IdKind kind, String number) {
        assertThat(new Recipient(NAME, kind, number)).asString().doesNotContain(NAME, number);
    }

    @ParameterizedTest
    @CsvSource({
        "CCCD, 00119101234",
        "CCCD, 0011910123456",
        "CCCD, C01191012345",
        "PASSPORT, C1234",
        "PASSPORT, c1234567",
        "PASSPORT, C123456789012"
    })
    void isNotIdentifiedByAnythingElse(IdKind kind, String number) {
        assertThatThrownBy(() -> new Recipient(NAME, kind, number))
                .isInstanceOf(DispenseRefused.class)
                .hasMessageNotContaining(number);
        assertThatThrownBy(() -> new Recipient(" ", IdKind.CCCD, "001191012345"))
                .isInstanceOf(DispenseRefused.class);
    }
}
