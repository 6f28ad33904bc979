package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.examination.domain.RecordRefused;
import vn.telehealth.platform.web.WebAutoConfiguration;
import vn.telehealth.test.input.Genuine;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** A record as anybody may send it: what is taken is shown and taken again as the same. */
class RecordInputTest {

    private static final Reading REFUSED = Reading.refusedWith(JacksonException.class, RecordRefused.class);
    private static final String EXAMPLE = Genuine.body("writeRecord");
    private static final JsonMapper MAPPER = Genuine.mapper(JacksonAutoConfiguration.class, WebAutoConfiguration.class);

    @Test
    void takesWhatItWouldShow() {
        Mutations.of(10_000, EXAMPLE)
                .filter(body -> !body.strip().equals("null"))
                .forEach(this::isTakenAgain);
    }

    @Test
    void refusesNumbersThatFillTheMemory() {
        isTakenAgain(EXAMPLE.replaceAll(": [0-9.]+", ": 1e999999999"));
        isTakenAgain(EXAMPLE.replaceAll(": [0-9.]+", ": 1e-999999999"));
        isTakenAgain(EXAMPLE.replaceAll(": [0-9.]+", ": " + "9".repeat(999)));
    }

    static Stream<String> examples() {
        return Stream.of(EXAMPLE);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("examples")
    void guided(String body) {
        isTakenAgain(body);
    }

    private void isTakenAgain(String body) {
        REFUSED.of(body, () -> RecordReader.read(MAPPER.readValue(body, RecordBody.class)))
                .ifPresent(taken -> {
                    String shown = MAPPER.writeValueAsString(RecordViews.of(taken));
                    assertThat(RecordReader.read(MAPPER.readValue(shown, RecordBody.class)))
                            .isEqualTo(taken);
                });
    }
}
