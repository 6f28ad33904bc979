package vn.telehealth.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Else it would be taken for a field that was left out. */
    @ParameterizedTest
    @ValueSource(
            classes = {UUID.class, DayOfWeek.class, LocalTime.class, LocalDate.class, BigDecimal.class, Boolean.class})
    void emptyTextIsNoValue(Class<?> type) {
        JsonMapper mapper = builder.build();

        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> mapper.readValue("\"\"", type));
    }
}
