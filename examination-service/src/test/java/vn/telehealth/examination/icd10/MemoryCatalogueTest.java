package vn.telehealth.examination.icd10;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.Icd10Entry;
import vn.telehealth.examination.icd10.VietnamesePack.State;

class MemoryCatalogueTest {

    private static final String FEW_TITLES = "src/test/resources/few-titles.po";
    private static final MemoryCatalogue ENGLISH = MemoryCatalogue.load(VietnamesePack.read(""));
    private static final MemoryCatalogue BOTH = MemoryCatalogue.load(VietnamesePack.read(FEW_TITLES));

    @Test
    void holdsTheWholeClassification() {
        assertThat(ENGLISH.size()).isEqualTo(12_246);
        assertThat(entry("A00.0").titleEn()).isEqualTo("Cholera due to Vibrio cholerae 01, biovar cholerae");
        assertThat(entry("K26.1").titleEn()).isEqualTo("Duodenal ulcer: acute with perforation");
        assertThat(ENGLISH.find(new Icd10Code("A00.7"))).isEmpty();
    }

    @Test
    void knowsParentsAndLeaves() {
        assertThat(entry("J02.9").parent()).isEqualTo("J02");
        assertThat(entry("J02.9").leaf()).isTrue();
        assertThat(entry("J02").parent()).isEqualTo("J00-J06");
        assertThat(entry("J02").leaf()).isFalse();
        assertThat(entry("B18.0").leaf()).isFalse();
        assertThat(entry("I10").leaf()).isTrue();
    }

    @Test
    void takesVietnameseTitlesOutOfTheLanguagePack() {
        assertThat(vietnamese("J02.9")).isEqualTo("Viêm họng cấp, không rõ");
        assertThat(vietnamese("E11")).isEqualTo("Đái tháo đường \"týp 2\"");
        assertThat(vietnamese("J02")).isEqualTo("Viêm họng cấp");
        assertThat(BOTH.pack()).isEqualTo(State.INSTALLED);
        assertThat(BOTH.vietnameseTitles()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I10", "G04.1", "K29", "J00"})
    void leavesOutFuzzyForeignEmptyAndObsoleteTitles(String code) {
        assertThat(vietnamese(code)).isNull();
    }

    @Test
    void servesEnglishWithoutAPack(@TempDir Path folder) throws Exception {
        Path broken = Files.write(folder.resolve("vi.po"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});

        assertThat(ENGLISH.pack()).isEqualTo(State.NONE);
        assertThat(VietnamesePack.read(null).state()).isEqualTo(State.NONE);
        assertThat(VietnamesePack.read("nowhere/vi.po").state()).isEqualTo(State.UNREADABLE);
        assertThat(VietnamesePack.read(broken.toString()).state()).isEqualTo(State.UNREADABLE);
        assertThat(codes(MemoryCatalogue.load(VietnamesePack.read("nowhere/vi.po")), "cholera"))
                .startsWith("A00");
    }

    @ParameterizedTest
    @CsvSource({"j02,J02", "J02.9,J02.9", "j029,J02.9", "b180,B18.0", " e11 ,E11"})
    void findsByTheStartOfACode(String query, String first) {
        assertThat(codes(BOTH, query)).startsWith(first).allMatch(code -> code.startsWith(first));
    }

    @Test
    void keepsCodesInTheirOrder() {
        assertThat(codes(BOTH, "J02")).containsExactly("J02", "J02.0", "J02.8", "J02.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viêm họng cấp", "viem hong cap", "VIEM HỌNG CAP", "cấp viêm họng"})
    void findsVietnameseTitlesWithOrWithoutDiacritics(String query) {
        assertThat(codes(BOTH, query)).startsWith("J02", "J02.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đái tháo đường", "dai thao duong", "Đai thao dương"})
    void takesTheBarredDForAD(String query) {
        assertThat(codes(BOTH, query)).containsExactly("E11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiểu đường", "tieu duong"})
    void knowsWhatPeopleSayInstead(String query) {
        assertThat(codes(BOTH, query)).containsExactly("E11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tả", "bệnh tả", "benh ta"})
    void overlooksTheWordForDiseaseInFront(String query) {
        assertThat(codes(BOTH, query)).startsWith("A00");
    }

    @Test
    void findsTheSameTextDecomposed() {
        assertThat(codes(BOTH, "vie\u0302m ho\u0323ng")).startsWith("J02", "J02.9");
    }

    @Test
    void findsEnglishTitlesByBeginningsOfWords() {
        assertThat(codes(BOTH, "acute phar")).startsWith("J02");
        assertThat(codes(BOTH, "hypertension essential")).startsWith("I10");
        assertThat(codes(BOTH, "meniere")).contains("H81.0");
    }

    @Test
    void putsTheTitleItselfBeforeThoseThatBeginSo() {
        assertThat(codes(BOTH, "sốt dengue")).startsWith("A97", "A97.0");
        assertThat(codes(BOTH, "cholera")).startsWith("A00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "zzzzzz", "'; drop table examination; --", "%", "\\"})
    void findsNothingForNothing(String query) {
        assertThat(BOTH.search(query, 20)).isEmpty();
    }

    @Test
    void givesNoMoreThanAsked() {
        assertThat(BOTH.search("a", 7)).hasSize(7);
    }

    @Test
    void isFast() {
        List<String> queries = List.of("viem hong", "e11", "gãy xương đùi", "injury of", "a");
        queries.forEach(query -> BOTH.search(query, 20));

        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            queries.forEach(query -> BOTH.search(query, 20));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start).dividedBy(100)).isLessThan(Duration.ofMillis(50));
    }

    private static Icd10Entry entry(String code) {
        return BOTH.find(new Icd10Code(code)).orElseThrow();
    }

    private static @Nullable String vietnamese(String code) {
        return entry(code).titleVi();
    }

    private static List<String> codes(MemoryCatalogue catalogue, String query) {
        return catalogue.search(query, 20).stream()
                .map(entry -> entry.code().value())
                .toList();
    }
}
