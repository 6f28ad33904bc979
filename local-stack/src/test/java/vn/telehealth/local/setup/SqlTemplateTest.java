package vn.telehealth.local.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTemplateTest {

    private final SqlTemplate template = new SqlTemplate("alter role \"${role}\" password '${password}'");

    @Test
    void putsValuesWhereTheyBelong() {
        assertThat(template.with(Map.of("role", "records", "password", "a-B_9")))
                .isEqualTo("alter role \"records\" password 'a-B_9'");
    }

    @Test
    void refusesWhatCouldBeMoreThanAValue() {
        assertThatThrownBy(() -> template.with(Map.of("role", "records", "password", "'; drop role x; --")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToLeaveAPlaceholder() {
        assertThatThrownBy(() -> template.with(Map.of("role", "records"))).hasMessageContaining("value is missing");
    }
}
