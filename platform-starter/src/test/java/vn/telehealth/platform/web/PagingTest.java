package vn.telehealth.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final UUID ID = UUID.fromString("019aabcd-0000-7000-8000-000000000001");

    @Test
    void aCursorComesBackAsItWas() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-23T01:00:00.123456Z"), ID);

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
        assertThat(Cursor.decode(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T01:00:00Z",
                "2026-11-23T01:00:00Z|",
                "2026-11-23T01:00:00Z|1-2-3",
                "yesterday|019aabcd-0000-7000-8000-000000000001",
                "+1000000000-12-31T23:59:59.999999999Z|019aabcd-0000-7000-8000-000000000001",
                "-1000000000-01-01T00:00:00Z|019aabcd-0000-7000-8000-000000000001"
            })
    void refusesCursorsThatAreNoneOfOurs(String text) {
        String forged = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> Cursor.decode(forged));
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> Cursor.decode("?" + forged));
    }

    @Test
    void aPageNamesTheNextOneByTheKeyOfItsLastItem() {
        Page<Integer> first = Page.byKey(List.of(7, 8, 9), 2, number -> number);
        Page<Integer> last = Page.byKey(List.of(9), 2, number -> number);

        assertThat(first.items()).containsExactly(7, 8);
        assertThat(first.next()).isEqualTo("8");
        assertThat(last.items()).containsExactly(9);
        assertThat(last.next()).isNull();
    }
}
