package vn.telehealth.prescription.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Kind;

/** How quantities are written: the leading zero below 10, digits and words for narcotics. */
class QuantityTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|01",
                "9|09",
                "10|10",
                "5.000|05",
                "100|100",
                "2.5|02,5",
                "9.999|09,999",
                "0.5|0,5",
                "0.999|0,999"
            })
    void belowTenHasALeadingZero(BigDecimal quantity, String text) {
        assertThat(QuantityText.of(quantity, Kind.C)).isEqualTo(text);
        assertThat(QuantityText.of(quantity, Kind.H)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|05 (năm)",
                "10|10 (mười)",
                "11|11 (mười một)",
                "14|14 (mười bốn)",
                "15|15 (mười lăm)",
                "20|20 (hai mươi)",
                "21|21 (hai mươi mốt)",
                "24|24 (hai mươi tư)",
                "35|35 (ba mươi lăm)",
                "60|60 (sáu mươi)",
                "101|101 (một trăm linh một)",
                "110|110 (một trăm mười)",
                "115|115 (một trăm mười lăm)",
                "205|205 (hai trăm linh năm)",
                "1000|1000 (một nghìn)",
                "1005|1005 (một nghìn không trăm linh năm)",
                "2.5|02,5 (hai phẩy năm)",
                "0.5|0,5 (không phẩy năm)"
            })
    void narcoticsAreWrittenInWordsToo(BigDecimal quantity, String text) {
        assertThat(QuantityText.of(quantity, Kind.N)).isEqualTo(text);
    }

    @Test
    void someNumbersHaveNoWords() {
        assertThatThrownBy(() -> VietnameseNumber.words(new BigDecimal("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(VietnameseNumber.words(BigDecimal.ZERO)).isEqualTo("không");
        assertThat(VietnameseNumber.words(new BigDecimal("1000001"))).isEqualTo("một triệu không trăm linh một");
        assertThat(VietnameseNumber.words(new BigDecimal("1000100"))).isEqualTo("một triệu một trăm");
        assertThat(VietnameseNumber.words(new BigDecimal("23"))).isEqualTo("hai mươi ba");
    }

    @Test
    void wordsEndBelowAThousandBillion() {
        assertThat(VietnameseNumber.words(new BigDecimal("999000000000.25")))
                .isEqualTo("chín trăm chín mươi chín tỷ phẩy hai năm");
        for (String tooLarge : List.of("1000000000000", "1E+12")) {
            assertThatThrownBy(() -> VietnameseNumber.words(new BigDecimal(tooLarge)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void directionsAreOneSentence() {
        var line = new DraftLine(
                "PARA-500-TAB", BigDecimal.TEN, new BigDecimal("0.50"), 3, 5, "ORAL", "khi sốt trên 38,5 °C");

        assertThat(UseText.of(line, "viên"))
                .isEqualTo("Uống, mỗi lần 0,5 viên, ngày 3 lần, khi sốt trên 38,5 °C, trong 5 ngày");
    }
}
