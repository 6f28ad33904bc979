package vn.telehealth.prescription.domain.formulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.formulary.Medicine.Traits;

/**
 * The formulary as CSV (RFC 4180, UTF-8). First the header, then one medicine a row: {@code
 * code,inn,atc,form,strength,unit,route,class,brand,biological,poisonous,supplement}; several ingredients are parted by
 * " + "; flags are {@code 1} or empty. A row that is not right is reported and leaves the others alone.
 */
public final class FormularyCsv {

    private static final List<String> COLUMNS = List.of(
            "code",
            "inn",
            "atc",
            "form",
            "strength",
            "unit",
            "route",
            "class",
            "brand",
            "biological",
            "poisonous",
            "supplement");

    private FormularyCsv() {}

    /** @throws InvalidMedicine naming the column {@code header} when the header is another */
    public static Parsed parse(String csv) {
        List<List<String>> rows = CsvRows.of(csv);
        if (rows.isEmpty() || !rows.getFirst().equals(COLUMNS)) {
            throw new InvalidMedicine("header");
        }
        List<Medicine> medicines = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (cells.size() != COLUMNS.size()) {
                rejected.add(new Rejected(i + 1, "*", "columns-" + COLUMNS.size() + "-expected"));
                continue;
            }
            try {
                Medicine medicine = medicine(cells);
                if (codes.add(medicine.code())) {
                    medicines.add(medicine);
                } else {
                    rejected.add(new Rejected(i + 1, "code", "listed-twice"));
                }
            } catch (InvalidMedicine e) {
                rejected.add(new Rejected(i + 1, e.field(), "not-acceptable"));
            }
        }
        return new Parsed(medicines, rejected);
    }

    private static Medicine medicine(List<String> cells) {
        String brand = cells.get(8).strip();
        return new Medicine(
                cells.get(0).strip(),
                Arrays.stream(cells.get(1).split(" \\+ ", -1))
                        .map(String::strip)
                        .toList(),
                cells.get(2).strip(),
                cells.get(4).strip(),
                cells.get(3).strip(),
                cells.get(5).strip(),
                cells.get(6).strip(),
                kind(cells.get(7).strip()),
                orNull(brand),
                new Traits(flag(cells, 9), flag(cells, 10), flag(cells, 11)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Kind kind(String text) {
        return Optional.of(text)
                .filter(letter -> Arrays.stream(Kind.values())
                        .anyMatch(kind -> kind.name().equals(letter)))
                .map(Kind::valueOf)
                .orElseThrow(() -> new InvalidMedicine("class"));
    }

    private static boolean flag(List<String> cells, int column) {
        return switch (cells.get(column).strip()) {
            case "1" -> true;
            case "", "0" -> false;
            default -> throw new InvalidMedicine(COLUMNS.get(column));
        };
    }

    /** @param rejected rows that were left out */
    public record Parsed(List<Medicine> medicines, List<Rejected> rejected) {
        public Parsed {
            medicines = List.copyOf(medicines);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * @param row row of the file, the header being 1
     * @param column name of the column, {@code *} for the whole row
     * @param reason slug
     */
    public record Rejected(int row, String column, String reason) {}
}
