package vn.telehealth.local.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.local.StackFailure;

class TokensTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheFirstLibraryThatIsThere() throws IOException {
        Path library = Files.createFile(folder.resolve("second.so"));

        assertThat(Tokens.library(List.of(folder.resolve("first.so"), library))).isEqualTo(library);
    }

    @Test
    void saysHowToGetAMissingLibrary() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Tokens.library(List.of(folder.resolve("first.so"))))
                .withMessageContaining("apt-get install softhsm2");
    }
}
