package vn.telehealth.records.patient.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @ValueSource(strings = {"00119101234", "0011910123456", "00119101234A", "", "٠٠١١٩١٠١٢٣٤٥"})
    void cccdHasTwelveDigits(String text) {
        refuses("cccd-malformed", text, Cccd::new);
    }

    @ParameterizedTest
    @CsvSource({"0,1985,MALE", "1,1985,FEMALE", "2,2085,MALE", "3,2085,FEMALE"})
    void cccdTellsCenturyAndSex(String digit, int year, Sex sex) {
        Cccd cccd = new Cccd("079" + digit + "85000001");

        assertThat(cccd.bornIn(LocalDate.of(year, 1, 1))).isTrue();
        assertThat(cccd.bornIn(LocalDate.of(year + 1, 1, 1))).isFalse();
        assertThat(cccd.agreesWith(sex)).isTrue();
        assertThat(cccd.agreesWith(sex == Sex.MALE ? Sex.FEMALE : Sex.MALE)).isFalse();
        assertThat(cccd.agreesWith(Sex.UNKNOWN)).isTrue();
    }

    @Test
    void aNameHasTwoToAHundredCharacters() {
        assertThat(new PersonName("An").value()).isEqualTo("An");
        assertThat(new PersonName("A".repeat(100)).value()).hasSize(100);
        refuses("text-length", "A", PersonName::new);
        refuses("text-length", "A".repeat(101), PersonName::new);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new PersonName("A"))
                .matches(refused -> refused.arguments().equals(Map.of("min", 2, "max", 100)));
    }

    @Test
    void knowsAllSixtyThreeProvinces() {
        assertThat(Provinces.CODES).hasSize(63);
        assertThat(new Cccd("079091000001").provinceKnown()).isTrue();
        assertThat(new Cccd("003091000001").provinceKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GD4010123456789,GD4010123456789",
        "gd4 01 01 23456789,GD4010123456789",
        "0123456789,0123456789",
    })
    void acceptsOldAndNewInsuranceCards(String text, String number) {
        assertThat(new InsuranceCard(text).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GD0010123456789", "GD6010123456789", "G44010123456789", "GD401012345678", "012345678"})
    void refusesOtherInsuranceCards(String text) {
        refuses("insurance-card-malformed", text, InsuranceCard::new);
    }

    @ParameterizedTest
    @CsvSource({"0912345678,+84912345678", "+84 912 345 678,+84912345678", "024.3936.1234,+842439361234"})
    void bringsTelephonesToOneForm(String text, String number) {
        assertThat(new Telephone(text).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"912345678", "091234567", "+1 202 555 0100", "0012345678", "số điện thoại"})
    void refusesOtherTelephones(String text) {
        refuses("telephone-malformed", text, Telephone::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "J01", "J01C", "J01CA", "J01CA04", "j01c"})
    void knowsAtcOfEveryLevel(String text) {
        assertThat(new AtcCode(text).value()).isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E01", "J1", "J01CA4", "J01CA045", "01J"})
    void refusesWhatIsNoAtc(String text) {
        refuses("atc-malformed", text, AtcCode::new);
    }

    @Test
    void composesNamesAndTidiesSpaces() {
        assertThat(new PersonName("  Nguye\u0302\u0303n   Thi\u0323 Lan ").value())
                .isEqualTo("Nguyễn Thị Lan");
        refuses("name-malformed", "Lan 2", PersonName::new);
        refuses("text-length", "A", PersonName::new);
        refuses("text-length", "a".repeat(101), PersonName::new);
    }

    @Test
    void weighsToTheGram() {
        assertThat(weight("52.500")).isEqualTo(weight("52.5"));
        assertThat(weight("50").kg()).isEqualTo(new BigDecimal("50"));
        assertThat(weight("0.3").kg()).isEqualTo("0.3");
        refuses("weight-out-of-range", "0.299", ValuesTest::weight);
        refuses("weight-out-of-range", "400.001", ValuesTest::weight);
        refuses("weight-out-of-range", "52.5001", ValuesTest::weight);
    }

    private static Weight weight(String kg) {
        return new Weight(new BigDecimal(kg), DAY);
    }

    private static void refuses(String code, String text, Function<String, ?> parse) {
        ThrowingCallable parsing = () -> parse.apply(text);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(parsing)
                .extracting(Malformed::code)
                .isEqualTo(code);
    }
}
