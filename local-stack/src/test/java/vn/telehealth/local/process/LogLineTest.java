package vn.telehealth.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void keepsOfAStructuredLineWhatHappened() {
        String line = """
                {"@timestamp":"2026-11-22T18:05:20Z","log":{"level":"ERROR"},"message":"could not start",\
                "error":{"message":"no database","stack_trace":"at ..."}}""";

        assertThat(LogLine.brief(line)).isEqualTo("ERROR could not start: no database");
    }

    @Test
    void namesTheFirstCause() {
        String line = """
                {"log":{"level":"ERROR"},"message":"failed","error":{"message":"a bean",\
                "stack_trace":"X: a bean\\n\\tat a\\nCaused by: Y: a query\\n\\tat b\\nCaused by: Z: no table\\n\\tat c"}}""";

        assertThat(LogLine.brief(line)).isEqualTo("ERROR failed: Z: no table");
    }

    @Test
    void leavesOtherLinesAsTheyAreAndCutsLongOnes() {
        assertThat(LogLine.brief("plain")).isEqualTo("plain");
        assertThat(LogLine.brief("{not json")).isEqualTo("{not json");
        assertThat(LogLine.brief("x".repeat(5_000))).hasSizeLessThan(700).endsWith("...");
    }
}
