package vn.telehealth.prescription.domain.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.prescription.domain.formulary.FormularyCsv.Parsed;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** A formulary file as somebody made it: what is taken over of it can be written and read again. */
class FormularyInputTest {

    private static final Reading REFUSED = Reading.refusedWith(InvalidMedicine.class);
    private static final String HEADER =
            "code,inn,atc,form,strength,unit,route,class,brand,biological,poisonous,supplement\n";
    private static final String[] FILES = {
        HEADER + "PARA-500-TAB,Paracetamol,N02BE01,viên nén,500 mg,viên,ORAL,C,,,,\n",
        HEADER
                + "CO-1,Amoxicillin + Clavulanic acid,J01CR02,bột,\"250 mg + 31,25 mg\",gói,ORAL,C,\"A \"\"m\"\"\",,1,\r\n"
    };

    @Test
    void takesOverWhatCanBeWrittenAgain() {
        Mutations.of(5_000, FILES).forEach(this::survivesWriting);
    }

    @Test
    void refusesBombs() {
        survivesWriting(HEADER + ",".repeat(1_000_000));
        survivesWriting(HEADER + "\"".repeat(1_000_001));
        survivesWriting(HEADER + "a,\n".repeat(200_000));
    }

    static Stream<String> files() {
        return Stream.of(FILES);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("files")
    void guided(String file) {
        survivesWriting(file);
    }

    private void survivesWriting(String file) {
        REFUSED.of(file, () -> FormularyCsv.parse(file)).ifPresent(parsed -> {
            Parsed again = FormularyCsv.parse(HEADER + rows(parsed.medicines()));
            assertThat(again.rejected()).isEmpty();
            assertThat(again.medicines()).isEqualTo(parsed.medicines());
        });
    }

    private static String rows(List<Medicine> medicines) {
        return medicines.stream()
                .map(medicine -> Stream.of(
                                medicine.code(),
                                medicine.inn(),
                                medicine.atc(),
                                medicine.form(),
                                medicine.strength(),
                                medicine.unit(),
                                medicine.route(),
                                medicine.kind().name(),
                                medicine.brand() == null ? "" : medicine.brand(),
                                flag(medicine.traits().biological()),
                                flag(medicine.traits().poisonous()),
                                flag(medicine.traits().supplement()))
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String flag(boolean set) {
        return set ? "1" : "";
    }
}
