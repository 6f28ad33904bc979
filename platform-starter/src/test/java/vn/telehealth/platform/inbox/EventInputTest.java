package vn.telehealth.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.test.input.Genuine;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** Records on our topics that none of us wrote, made of one of each type. */
class EventInputTest {

    private static final Reading MALFORMED = Reading.refusedWith(MalformedEvent.class);
    private static final String[] GENUINE = Genuine.events();

    @Test
    void readsWhatItWouldWrite() {
        Mutations.of(10_000, GENUINE).forEach(this::survivesWriting);
    }

    @Test
    void refusesBombs() {
        survivesWriting("[".repeat(1_000_000));
        survivesWriting("{\"a\":".repeat(200_000));
        survivesWriting("{\"type\":" + "9".repeat(1_000_000) + "}");
        for (String record : GENUINE) {
            survivesWriting(record.replaceFirst("\"occurredAt\" ?: ?\"[^\"]*\"", "\"occurredAt\":1e999999999"));
            survivesWriting(record.replaceAll(": ?\\d+", ":1e999999999"));
            survivesWriting(record.replaceAll("\"[0-9.]+\"", "\"1e999999999\""));
        }
    }

    static Stream<String> genuine() {
        return Stream.of(GENUINE);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("genuine")
    void guided(String record) {
        survivesWriting(record);
    }

    private void survivesWriting(String record) {
        MALFORMED
                .of(record, () -> EventJson.read(record))
                .flatMap(read -> read)
                .ifPresent(event -> assertThat(
                                EventJson.read(EventJson.write(event)).toString())
                        .isEqualTo("Optional[" + event + "]"));
    }
}
