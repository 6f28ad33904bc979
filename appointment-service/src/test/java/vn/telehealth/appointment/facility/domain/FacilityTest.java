package vn.telehealth.appointment.facility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.Text;

class FacilityTest {

    private static final FacilityDetails SEN_VIET =
            new FacilityDetails("Phòng khám Sen Việt", "12 Nguyễn Huệ, TP. Hồ Chí Minh", "02838221234", true);

    @Test
    void prefixOfPrescriptionCodesIsTheLastFiveDigitsOfTheInteropCode() {
        assertThat(new InteropCode("0179001").facilityCode().value()).isEqualTo("79001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "017900", "01790011", "01790A1", "０１７９００１", " 0179001"})
    void interopCodeIsSevenDigits(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new InteropCode(value));
    }

    @Test
    void keepsVietnameseInOneForm() {
        String decomposed = "Pho\u0300ng kha\u0301m Sen Vie\u0323\u0302t";

        FacilityDetails details = new FacilityDetails("  " + decomposed + " ", "Huế", "02343822123", false);

        assertThat(details.name()).isEqualTo("Phòng khám Sen Việt");
    }

    @Test
    void textHasAFirstAndALastLength() {
        assertThat(Text.of("ab", 2)).isEqualTo("ab");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("abc", 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of(" ", 2));
    }

    @Test
    void aFacilityThatNobodyRegisteredIsNamed() {
        assertThat(new UnknownFacility(new FacilityCode("79001")).facilityCode())
                .isEqualTo("79001");
        assertThat(new FacilityExists(new InteropCode("0179001")).interopCode()).isEqualTo("0179001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456", "012345678901234", "028-3822", "+", "hai tám"})
    void telephoneIsEightToFourteenDigits(String telephone) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FacilityDetails("A", "B", telephone, false));
    }

    @Test
    void changesCountVersionsAndKeepTheCodes() {
        Facility facility = Facility.register(new InteropCode("0179001"), SEN_VIET);

        Facility changed = facility.with(new FacilityDetails("Sen Việt 2", "Đà Nẵng", "02363822123", false));

        assertThat(changed.version()).isEqualTo(facility.version() + 1);
        assertThat(changed.code()).isEqualTo(facility.code()).hasToString("79001");
        assertThat(changed.interopCode()).hasToString("0179001");
        assertThat(changed.details().name()).isEqualTo("Sen Việt 2");
    }
}
