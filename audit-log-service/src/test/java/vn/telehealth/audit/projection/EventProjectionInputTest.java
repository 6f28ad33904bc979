package vn.telehealth.audit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.test.input.Genuine;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** Records of any topic: logged as JSON that everyone reads alike, or no events. */
class EventProjectionInputTest {

    private static final Reading MALFORMED = Reading.refusedWith(MalformedEvent.class);
    private static final String[] GENUINE = Genuine.events();

    private final EventProjection projection = new EventProjection(JsonMapper.shared());

    @Test
    void logsWhatItTakes() {
        Mutations.of(10_000, GENUINE).forEach(this::canBeLogged);
    }

    @Test
    void refusesBombs() {
        canBeLogged("[".repeat(1_000_000));
        canBeLogged("{\"type\":\"" + ".".repeat(1_000_000) + "\"}");
        for (var record : GENUINE) {
            canBeLogged(record.replaceAll(": ?\\d+", ":1e999999999"));
            canBeLogged(record.replaceAll("2026-", "+999999999-"));
            canBeLogged(record.replace("text", "\\uD800"));
            canBeLogged(record.replace("SUCCESS", "\\uDC00"));
        }
    }

    static Stream<String> genuine() {
        return Stream.of(GENUINE);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("genuine")
    void guided(String record) {
        canBeLogged(record);
    }

    private void canBeLogged(String record) {
        MALFORMED.of(record, () -> projection.project(record, null)).ifPresent(logged -> {
            var line = logged.canonical(7);
            assertThat(JsonMapper.shared().readTree(line).path("eventId").stringValue())
                    .isEqualTo(logged.eventId().toString());
            assertThat(logged.time().toEpochMilli()).isNotZero();
        });
    }
}
