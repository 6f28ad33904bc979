package vn.telehealth.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(
                folder.resolve("realm.json"), "${TELEHEALTH_A} ${TELEHEALTH_B:no} ${username} $${TELEHEALTH_A}");
    }

    @Test
    void takesTheValuesThatAreOurs() throws IOException {
        assertThat(Template.filled(file, Map.of("TELEHEALTH_A", "a$1\\b", "TELEHEALTH_B", "yes")))
                .isEqualTo("a$1\\b yes ${username} $a$1\\b");
    }

    @Test
    void takesTheDefaultWhereThereIsNoValue() throws IOException {
        assertThat(Template.filled(file, Map.of("TELEHEALTH_A", "a"))).isEqualTo("a no ${username} $a");
    }

    @Test
    void leavesNoPlaceholderBehind() {
        assertThatThrownBy(() -> Template.filled(file, Map.of("TELEHEALTH_B", "b")))
                .hasMessageContaining("TELEHEALTH_A");
    }
}
