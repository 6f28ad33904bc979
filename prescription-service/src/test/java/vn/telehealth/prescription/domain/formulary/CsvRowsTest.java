package vn.telehealth.prescription.domain.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 4180, and what spreadsheets make of it. */
class CsvRowsTest {

    @Test
    void quotedCellsHoldWhatWouldEndThem() {
        assertThat(CsvRows.of("\"a,b\",\"c\nd\",\"e \"\"f\"\"\"\r\ng,,h"))
                .containsExactly(List.of("a,b", "c\nd", "e \"f\""), List.of("g", "", "h"));
    }

    @Test
    void aQuoteThatIsNeverClosedHoldsTheRest() {
        assertThat(CsvRows.of("a,\"b\nc")).containsExactly(List.of("a", "b\nc"));
        assertThat(CsvRows.of("\"a\"")).containsExactly(List.of("a"));
        assertThat(CsvRows.of("a,\"")).containsExactly(List.of("a", ""));
        assertThat(CsvRows.of("\"")).isEmpty();
    }

    @Test
    void emptyLinesAndTheByteOrderMarkAreNoRows() {
        assertThat(CsvRows.of("\uFEFFa\n\n\r\nb\n")).containsExactly(List.of("a"), List.of("b"));
        assertThat(CsvRows.of("")).isEmpty();
    }
}
