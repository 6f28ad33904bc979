package vn.telehealth.records.patient.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.web.WebAutoConfiguration;
import vn.telehealth.records.patient.domain.ProfileRefused;
import vn.telehealth.test.input.Genuine;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** A profile as anybody may send it: what is taken is shown and taken again as the same. */
class ProfileInputTest {

    private static final Reading REFUSED = Reading.refusedWith(JacksonException.class, ProfileRefused.class);
    private static final String EXAMPLE = Genuine.body("writeOwnProfile");
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
        REFUSED.of(body, () -> ProfileReader.read(MAPPER.readValue(body, ProfileBody.class)))
                .ifPresent(taken -> {
                    String shown = MAPPER.writeValueAsString(ProfileViews.of(taken));
                    assertThat(ProfileReader.read(MAPPER.readValue(shown, ProfileBody.class)))
                            .isEqualTo(taken);
                });
    }
}
