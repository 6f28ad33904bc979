package vn.telehealth.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void standInTheProjectUnlessToldOtherwise() {
        Settings settings = Settings.from(Map.of("TELEHEALTH_PROJECT", "/p", "XDG_CACHE_HOME", "/c"));

        assertThat(settings.home()).isEqualTo(Path.of("/p/.telehealth"));
        assertThat(settings.cache()).isEqualTo(Path.of("/c/telehealth"));
        assertThat(Port.POSTGRES.at(settings)).isEqualTo(15432);
    }

    @Test
    void moveWithTheirVariables() {
        Settings settings = Settings.from(Map.of(
                "TELEHEALTH_PROJECT", "/p",
                "TELEHEALTH_HOME", "/h",
                "TELEHEALTH_CACHE", "/k",
                "TELEHEALTH_PORT_OFFSET", "2000"));

        assertThat(settings).isEqualTo(new Settings(Path.of("/p"), Path.of("/h"), Path.of("/k"), 2000));
        assertThat(Port.POSTGRES.at(settings)).isEqualTo(17432);
    }

    @Test
    void findTheProjectAbove() {
        assertThat(Settings.from(Map.of()).project().resolve("mvnw")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "30001", "many"})
    void refuseAnOffsetThatLeadsNowhere(String offset) {
        assertThatThrownBy(() -> Settings.from(Map.of("TELEHEALTH_PROJECT", "/p", "TELEHEALTH_PORT_OFFSET", offset)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("TELEHEALTH_PORT_OFFSET")
                .hasMessageContaining("between 0 and 30000");
    }
}
