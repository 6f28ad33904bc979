package vn.telehealth.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** Bodies and parameters as anybody may send them. */
class BodyInputTest {

    private static final Reading UNREADABLE = Reading.refusedWith(JacksonException.class);
    private static final Reading NO_TEXT = Reading.refusedWith(IllegalArgumentException.class);
    private static final Reading NO_CURSOR = Reading.refusedWith(InvalidCursor.class);

    private static final String BODY = """
            {"name": "Nguyễn Thị Phương Lan", "amount": 12.50, "size": 7, "day": "2026-11-22",
             "notes": ["đau họng", "sốt 39°, ho ❤️"], "next": {"name": "x", "amount": null, "size": 0}}""";

    private final JsonMapper mapper = strict();

    @Test
    void readsWhatItWouldWrite() {
        Mutations.of(10_000, BODY).forEach(this::survivesWriting);
    }

    @Test
    void composesTextOnce() {
        Mutations.of(10_000, "Nguyễn Thị Phương Lan", "👨‍👩‍👧 ❤️ sốt\n39°").forEach(this::isComposedOnce);
    }

    @Test
    void takesItsOwnCursorsOnly() {
        String cursor = new Cursor(Instant.parse("2026-11-22T01:02:03.004Z"), new UUID(1, 2)).encode();
        Mutations.of(5_000, cursor)
                .forEach(after -> NO_CURSOR
                        .of(after, () -> Cursor.decode(after))
                        .ifPresent(
                                read -> assertThat(Cursor.decode(read.encode())).isEqualTo(read)));
    }

    /** Each costs its reader less than a second of processor time and 64 MiB. */
    @Test
    void refusesBombs() {
        assertThat(survivesWriting("[".repeat(200_000))).isFalse();
        assertThat(survivesWriting("{\"next\":".repeat(200_000))).isFalse();
        assertThat(survivesWriting("{\"next\":".repeat(600) + "null" + "}".repeat(600)))
                .isFalse();
        assertThat(survivesWriting("{\"unheard-of\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isFalse();
        assertThat(survivesWriting("{\"" + "x".repeat(200_000) + "\":1}")).isFalse();
        assertThat(survivesWriting("{\"size\":" + "9".repeat(200_000) + "}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\": 1e999999999",
                "\"amount\": 1e-999999999",
                "\"amount\": 0e999999999",
                "\"amount\": 1e99999999999999",
                "\"amount\": 1e21",
                "\"amount\": 0.000000000000000000001",
                "\"amount\": \"1\"",
                "\"amount\": NaN",
                "\"amount\": true",
                "\"size\": 1.5",
                "\"size\": 1e999999999",
                "\"size\": 2147483648",
                "\"size\": \"1\"",
                "\"size\": null",
                "\"day\": 20000",
                "\"day\": [2026, 1, 1]",
                "\"name\": \"a\\u0000\"",
                "\"name\": \"\\uD800\"",
                "\"name\": \"Lan\\u200B\"",
                "\"name\": \"\\uFEFFLan\"",
                "\"name\": \"La\\u00ADn\"",
                "\"name\": \"Lan\\u200D\"",
                "\"name\": \"Lan\\uFE0F\"",
                "\"name\": \"L\\u034Fan\"",
                "\"name\": \"L\\u3164an\"",
                "\"name\": \"\\u202ELan\"",
                "\"name\": \"\\u2067Lan\\u2069\"",
                "\"name\": \"Lan\\u200E\"",
                "\"name\": \"a\\u2028b\"",
                "\"name\": \"\\uE000\"",
                "\"name\": \"\\uDB40\\uDC41\"",
                "\"name\": \"a\", \"name\": \"b\""
            })
    void refusesWhatNobodyMeans(String fields) {
        assertThat(survivesWriting(
                        "{%s, \"notes\": []%s}".formatted(fields, fields.contains("size") ? "" : ", \"size\": 1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\": 99999999999999999999",
                "\"amount\": 1e3",
                "\"amount\": -0.5",
                "\"name\": \"❤️ 👩🏽‍⚕️ ☎︎\"",
                "\"name\": \"Đặng Thị Ngọc Ánh\"",
                "\"name\": \"សុខ 李 Ёлка\"",
                "\"name\": \"a\\r\\n\\tb\""
            })
    void takesWhatPeopleMean(String fields) {
        assertThat(survivesWriting("{%s, \"size\": 1}".formatted(fields))).isTrue();
    }

    @Test
    void readsDecomposedTwinsAsOne() {
        String name = "Nguyễn Thị Phương Lan";
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(name);
        assertThat(WrittenText.composed(decomposed)).isEqualTo(WrittenText.composed(name));
    }

    static Stream<String> bodies() {
        return Stream.of(BODY);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("bodies")
    void guided(String body) {
        survivesWriting(body);
        isComposedOnce(body);
    }

    private boolean survivesWriting(String body) {
        return UNREADABLE
                .of(body, () -> mapper.readValue(body, Body.class))
                .map(read -> {
                    String written = mapper.writeValueAsString(read);
                    assertThat(mapper.readValue(written, Body.class)).isEqualTo(read);
                    return true;
                })
                .orElse(false);
    }

    private void isComposedOnce(String text) {
        NO_TEXT.of(text, () -> WrittenText.composed(text)).ifPresent(composed -> {
            assertThat(WrittenText.composed(composed)).isEqualTo(composed);
            assertThat(composed).doesNotContain("\0", "\u202E", "\u200B", "\uFEFF");
        });
    }

    private static JsonMapper strict() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new WebAutoConfiguration().strictBodies().customize(builder);
        return builder.build();
    }

    record Body(
            @Nullable String name,
            @Nullable BigDecimal amount,
            int size,
            @Nullable LocalDate day,
            @Nullable List<@Nullable String> notes,
            @Nullable Body next) {}
}
