package vn.telehealth.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final String PAGE = """
            # Performance
            before
            <!-- measured: verify -->
            old
            <!-- end: verify -->
            after
            """;

    @Test
    void replacesWhatWasMeasuredAndNothingElse() {
        assertThat(PerformancePage.replaced(PAGE, "verify", "new\n")).isEqualTo(PAGE.replace("old", "new"));
    }

    @Test
    void wantsAPlaceForEachPart() {
        assertThatThrownBy(() -> PerformancePage.replaced(PAGE, "issue", "new"))
                .hasMessageContaining("<!-- measured: issue -->");
    }
}
