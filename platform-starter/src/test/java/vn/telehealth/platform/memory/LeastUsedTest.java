package vn.telehealth.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeastUsedTest {

    private final LeastUsed<String, Integer> memory = new LeastUsed<>(2);

    @Test
    void keepsWhatWasAskedForLast() {
        memory.keep("a", 1);
        memory.keep("b", 2);
        assertThat(memory.find("a")).hasValue(1);

        memory.keep("c", 3);

        assertThat(memory.find("a")).hasValue(1);
        assertThat(memory.find("b")).isEmpty();
        assertThat(memory.find("c")).hasValue(3);
    }

    @Test
    void keepsTheNewestOfAKey() {
        memory.keep("a", 1);
        memory.keep("a", 2);

        assertThat(memory.find("a")).hasValue(2);
    }

    @Test
    void forgetsAll() {
        memory.keep("a", 1);

        memory.forget();

        assertThat(memory.find("a")).isEmpty();
    }
}
