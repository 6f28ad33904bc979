package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Diagnosis;

class WordingTest {

    private static final OffsetDateTime LATE_IN_LONDON = OffsetDateTime.parse("2026-11-22T20:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Tràng Thi, Hoàn Kiếm, Hà Nội | Hà Nội, ngày 23 tháng 11 năm 2026",
                "Xã Phú Lộc, Tỉnh Thừa Thiên Huế | Thừa Thiên Huế, ngày 23 tháng 11 năm 2026",
                "1 Lê Lợi, TP. Hồ Chí Minh | Hồ Chí Minh, ngày 23 tháng 11 năm 2026",
                "1 Lê Lợi, THÀNH PHỐ ĐÀ NẴNG | ĐÀ NẴNG, ngày 23 tháng 11 năm 2026",
                "Số 27 Tràng Thi | Ngày 23 tháng 11 năm 2026",
                "'1 Lê Lợi, ' | Ngày 23 tháng 11 năm 2026"
            })
    void saysPlaceAndDateOfVietnam(String address, String text) {
        assertThat(Wording.placeAndDate(address, LATE_IN_LONDON)).isEqualTo(text);
    }

    @Test
    void timesAreThoseOfVietnam() {
        assertThat(Wording.time(LATE_IN_LONDON)).isEqualTo("03:30 ngày 23/11/2026");
        assertThat(Wording.signedAt(LATE_IN_LONDON)).isEqualTo("23/11/2026 03:30:00 +07:00");
    }

    @Test
    void aDiagnosisWithoutTextIsItsCode() {
        assertThat(Wording.diagnosis(new Diagnosis("J02.9", null, true))).isEqualTo("J02.9");
    }
}
