package vn.telehealth.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void readsTheMemoryThatCanBeHad() {
        String info = """
                MemTotal:       24601892 kB
                MemFree:          812345 kB
                MemAvailable:    2097152 kB
                """;

        assertThat(Preflight.availableMemory(info)).isEqualTo(2L << 30);
    }
}
