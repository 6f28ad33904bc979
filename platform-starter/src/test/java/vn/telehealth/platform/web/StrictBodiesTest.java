package vn.telehealth.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as the services read them. */
class StrictBodiesTest {

    private final JsonMapper.Builder builder = JsonMapper.builder();

    @BeforeEach
    void strict() {
        new WebAutoConfiguration().strictBodies().customize(builder);
    }

    /** A number would be taken for the place of a constant in the code. */
    @Test
    void constantsHaveNames() {
        JsonMapper mapper = builder.build();

        assertThat(mapper.readValue("\"TUESDAY\"", DayOfWeek.class)).isEqualTo(DayOfWeek.TUESDAY);
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> mapper.readValue("1", DayOfWeek.class));
    }
}
