package vn.telehealth.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsNamesAndLeavesVietnameseAsItIs() {
        var record = Map.of("index", 3L, "actor", Map.of("name", "Nguyễn Thị Lan", "id", "a"), "b", List.of(true, 1));

        assertThat(CanonicalJson.write(record))
                .isEqualTo("{\"actor\":{\"id\":\"a\",\"name\":\"Nguyễn Thị Lan\"},\"b\":[true,1],\"index\":3}");
    }

    @Test
    void ordersNamesByUtf16CodeUnits() {
        var names = new HashMap<String, Object>();
        List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")
                .forEach(name -> names.put(name, 1));

        assertThat(CanonicalJson.write(names))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    @Test
    void agreesWithAnotherImplementation() throws IOException {
        var random = new Random(8785);
        for (var round = 0; round < 500; round++) {
            var text = text(random);
            var members = new HashMap<String, Object>();
            members.put(text, Arrays.asList(text(random), (long) random.nextInt(), null, false));
            members.put(text(random), Map.of(text, Map.of()));

            var canonical = CanonicalJson.write(members);

            assertThat(new JsonCanonicalizer(canonical).getEncodedString()).isEqualTo(canonical);
        }
    }

    @Test
    void refusesWhatTwoReadersCouldReadDifferently() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CanonicalJson.write((1L << 53) - 1)).isEqualTo("9007199254740991");
        assertThatThrownBy(() -> CanonicalJson.write(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write("\ude00\ud83d")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var length = random.nextInt(12); length >= 0; length--) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> "\"\\/\u007f<&".codePointAt(random.nextInt(6));
                        case 2 -> 0x1e00 + random.nextInt(0x100);
                        default -> 0x1f600 + random.nextInt(0x40);
                    });
        }
        return text.toString();
    }
}
