package vn.telehealth.prescription.domain.formulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.formulary.FormularyCsv.Parsed;
import vn.telehealth.prescription.domain.formulary.FormularyCsv.Rejected;

class FormularyCsvTest {

    private static final String HEADER =
            "code,inn,atc,form,strength,unit,route,class,brand,biological,poisonous,supplement\n";
    private static final String GOOD = "PARA-500-TAB,Paracetamol,N02BE01,viên nén,500 mg,viên,ORAL,C,,,,\n";

    @Test
    void readsQuotedCellsAndCombinations() {
        Parsed parsed = FormularyCsv.parse(
                "\uFEFF" + HEADER
                        + "CO-1,Amoxicillin + Clavulanic acid,J01CR02,bột,\"250 mg + 31,25 mg\",gói,ORAL,C,\"Aug \"\"mentin\"\"\",,1,\r\n");

        assertThat(parsed.rejected()).isEmpty();
        assertThat(parsed.medicines()).singleElement().satisfies(medicine -> {
            assertThat(medicine.ingredients()).containsExactly("Amoxicillin", "Clavulanic acid");
            assertThat(medicine.strength()).isEqualTo("250 mg + 31,25 mg");
            assertThat(medicine.printedName()).isEqualTo("Aug \"mentin\"");
            assertThat(medicine.traits().poisonous()).isTrue();
        });
    }

    @Test
    void reportsEachRowThatIsNotRight() {
        Parsed parsed = FormularyCsv.parse(HEADER
                + GOOD
                + "para,Paracetamol,N02BE01,viên nén,500 mg,viên,ORAL,C,,,,\n"
                + "PARA-1,Paracetamol,N2BE01,viên nén,500 mg,viên,ORAL,C,,,,\n"
                + "PARA-2,Paracetamol,N02BE01,viên nén,500 mg,viên,MOUTH,C,,,,\n"
                + "PARA-3,Paracetamol,N02BE01,viên nén,500 mg,viên,ORAL,X,,,,\n"
                + "PARA-4,Paracetamol,N02BE01,viên nén,500 mg,viên,ORAL,C,,yes,,\n"
                + "PARA-5,Paracetamol,N02BE01\n"
                + GOOD);

        assertThat(parsed.medicines()).hasSize(1);
        assertThat(parsed.rejected())
                .containsExactly(
                        new Rejected(3, "code", "not-acceptable"),
                        new Rejected(4, "atc", "not-acceptable"),
                        new Rejected(5, "route", "not-acceptable"),
                        new Rejected(6, "class", "not-acceptable"),
                        new Rejected(7, "biological", "not-acceptable"),
                        new Rejected(8, "*", "columns-12-expected"),
                        new Rejected(9, "code", "listed-twice"));
    }

    @Test
    void refusesAnotherHeader() {
        assertThatThrownBy(() -> FormularyCsv.parse("inn,code\n" + GOOD)).isInstanceOf(InvalidMedicine.class);
        assertThatThrownBy(() -> FormularyCsv.parse("")).isInstanceOf(InvalidMedicine.class);
    }

    @Test
    void namesOneIngredientByItsInn() {
        Parsed parsed = FormularyCsv.parse(
                HEADER + GOOD + "PARA-HAP,Paracetamol,N02BE01,viên nén,500 mg,viên,ORAL,C,Hapacol,,,\n");

        assertThat(parsed.medicines())
                .extracting(Medicine::printedName)
                .containsExactly("Paracetamol", "Paracetamol (Hapacol)");
    }

    @Test
    void theStarterListIsAcceptableAsAWhole() throws IOException {
        Parsed starter = FormularyCsv.parse(starter());

        assertThat(starter.rejected()).isEmpty();
        assertThat(starter.medicines()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(starter.medicines())
                .filteredOn(Medicine::needsBrand)
                .isNotEmpty()
                .allSatisfy(medicine -> assertThat(medicine.brand()).isNotNull());
        assertThat(innOf(starter, Kind.N))
                .contains("Morphine", "Fentanyl", "Oxycodone", "Pethidine")
                .doesNotContain("Diazepam");
        assertThat(innOf(starter, Kind.H)).contains("Diazepam", "Clonazepam", "Phenobarbital", "Ephedrine");
        assertThat(innOf(starter, Kind.C)).doesNotContain("Morphine", "Diazepam", "Ephedrine");
    }

    @Test
    void isSearchedWithoutDiacritics() {
        assertThat(SearchText.plain("  Thuốc   ĐẠN hạ sốt ")).isEqualTo("thuoc dan ha sot");
    }

    private static List<String> innOf(Parsed parsed, Kind kind) {
        return parsed.medicines().stream()
                .filter(medicine -> medicine.kind() == kind)
                .map(Medicine::inn)
                .collect(Collectors.toList());
    }

    private static String starter() throws IOException {
        try (InputStream file = Objects.requireNonNull(Medicine.class.getResourceAsStream("/formulary/starter.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
