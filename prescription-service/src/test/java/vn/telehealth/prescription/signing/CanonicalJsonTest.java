package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void sortsAndEscapesAsTheRfcSays() {
        String given = """
                { "\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "decomposed by NFC", "1": "One",
                  "\\ud83d\\ude00": "Emoji", "\\u0080": "Control", "\\u00f6": "Latin",
                  "literals": [null, true, false], "numbers": [333333333, 0, -7, 9007199254740991],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/" }""";

        assertThat(CanonicalJson.of(given))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333,0,-7,9007199254740991],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\","
                        + "\"\u0080\":\"Control\",\"ö\":\"Latin\",\"\u05d3\u05bc\":\"decomposed by NFC\","
                        + "\"€\":\"Euro Sign\",\"😀\":\"Emoji\"}");
    }

    @Test
    void composesVietnameseLetters() {
        String decomposed = "{\"name\":\"Nguye\u0302\u0303n Thi\u0323 Lan\"}";

        assertThat(CanonicalJson.of(decomposed)).isEqualTo("{\"name\":\"Nguyễn Thị Lan\"}");
        assertThat(CanonicalJson.of("{\"name\":\"Nguye\\u0302\\u0303n Thi\\u0323 Lan\"}"))
                .isEqualTo(CanonicalJson.of(decomposed));
    }

    @Test
    void isItsOwnCanonicalForm() {
        String once = CanonicalJson.of(SigningFixture.JSON);

        assertThat(CanonicalJson.of(once)).isEqualTo(once).doesNotContain(": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"\u00e9\":1,\"e\u0301\":2}",
                "{\"a\":0.5}",
                "{\"a\":1e3}",
                "{\"a\":9007199254740992}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}"
            })
    void refusesWhatReadersMayUnderstandDifferently(String json) {
        assertThatThrownBy(() -> CanonicalJson.of(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
