package vn.telehealth.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling of two numbers, and none of what is nearly one (X.690, sections 8.3 and 10). */
class DerSignatureTest {

    private static final String LONG = "00" + "ff".repeat(32);

    @ParameterizedTest
    @ValueSource(strings = {"3006020101020101", "3006020100020100", "300702020080020101", "30080202008002020080"})
    void takesNumbersAsTheyAreWrittenOnce(String hex) {
        assertThat(isOne(hex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3000",
                "3003020101",
                "3106020101020101",
                "3007020101020101",
                "3006030101020101",
                "3006020101030101",
                "3005020101020101",
                "30060201010201",
                "3004020102020101",
                "3006020181020101",
                "300702020001020101",
                "300702020000020101",
                "30050200020101",
                "300602010102ff01",
                "30060201010202",
                "3006020101020201",
                "300602010102010100"
            })
    void refusesOtherSpellings(String hex) {
        assertThat(isOne(hex)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00"})
    void aNumberHasThirtyTwoBytesAndOneForItsSign(String more) {
        var number = "02" + "%02x".formatted(LONG.length() / 2 + more.length() / 2) + LONG + more;
        var body = number + "020101";

        assertThat(isOne("30" + "%02x".formatted(body.length() / 2) + body)).isEqualTo(more.isEmpty());
    }

    private static boolean isOne(String hex) {
        return DerSignature.isOne(HexFormat.of().parseHex(hex));
    }
}
