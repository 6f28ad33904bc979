package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {

    /** RFC 9285, sections 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void agreesWithTheStandard(String text, String encoded) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base45.encode(bytes)).isEqualTo(encoded);
        assertThat(Base45.decode(encoded)).isEqualTo(bytes);
    }

    /** GGW would be 65536, V5 256; the others have digits outside of the alphabet or a digit too many. */
    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "::", "V5", "A", "BB8A", "bb8", "B,8", "BB8\n", "ÂB8"})
    void refusesWhatEncodesNothing(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Base45.decode(text));
    }

    @Test
    void readsBackWhateverItWrites() {
        Random random = new Random(45);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);

            assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
        }
    }
}
