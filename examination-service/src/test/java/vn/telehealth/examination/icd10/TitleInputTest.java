package vn.telehealth.examination.icd10;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** The language pack, which comes from elsewhere, and what people type to find a title: neither stops the service. */
class TitleInputTest {

    private static final Reading NEVER_REFUSED = Reading.refusedWith();
    private static final byte[] PACK = """
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            #, fuzzy
            msgctxt "model:gnuhealth.pathology,name:A00"
            msgid "Cholera"
            msgstr "Tả"

            msgctxt "model:gnuhealth.pathology,name:J029"
            msgid "Acute pharyngitis, "
            "unspecified"
            msgstr "Viêm họng cấp, \\"không xác định\\""
            """.getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    @Test
    void readsAnyPack() {
        Mutations.of(2_000, PACK).forEach(TitleInputTest::readsPack);
    }

    @Test
    void understandsAnyQuery() {
        Mutations.of(5_000, "Viêm họng cấp", "cao huyết áp", "J02.9").forEach(TitleInputTest::understands);
        understands("a ".repeat(50_000));
    }

    static Stream<byte[]> packs() {
        return Stream.of(PACK);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("packs")
    void guided(byte[] bytes) {
        readsPack(bytes);
        understands(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void readsPack(byte[] bytes) {
        Path file = folder.resolve("titles.po");
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        VietnamesePack pack = NEVER_REFUSED
                .of(bytes, () -> VietnamesePack.read(file.toString()))
                .orElseThrow();
        assertThat(pack.titles().values())
                .allSatisfy(title -> assertThat(title.vietnamese()).isNotBlank());
    }

    private static void understands(String query) {
        NEVER_REFUSED.of(query, () -> TitleQuery.of(query).saidOtherwise());
    }
}
