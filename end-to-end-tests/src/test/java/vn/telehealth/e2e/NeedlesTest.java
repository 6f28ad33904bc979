package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves something only if it can find. */
class NeedlesTest {

    private static final String WORD = "Đau họng 73519";

    private final Needles needles = new Needles(Map.of("symptom", WORD, "other", "Sốt xuất huyết"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                WORD,
                "\"symptoms\":\"Đau họng 73519, ho khan\"",
                "đau họng 73519",
                "?q=%C4%90au+h%E1%BB%8Dng+73519&x=1",
                "\\u0110au h\\u1ecdng 73519"
            })
    void findsAWordHoweverItIsWritten(String text) {
        assertThat(needles.in("x" + text)).containsExactly("symptom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
    void findsItInsideEncodedText(String before) {
        byte[] bytes = (before + WORD + ", ho").getBytes(StandardCharsets.UTF_8);

        assertThat(needles.in(Base64.getEncoder().encodeToString(bytes))).containsExactly("symptom");
        assertThat(needles.in(Base64.getUrlEncoder().encodeToString(bytes))).containsExactly("symptom");
        assertThat(needles.in("\\x" + HexFormat.of().formatHex(bytes))).containsExactly("symptom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Đau họng 73518", "Dau hong 73519"})
    void findsNothingElse(String text) {
        assertThat(needles.in(text)).isEmpty();
    }
}
