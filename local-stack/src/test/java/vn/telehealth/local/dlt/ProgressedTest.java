package vn.telehealth.local.dlt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressedTest {

    private final Progressed none = Progressed.of(null);

    @Test
    void remembersALetterThatWasPickedOut() {
        Progressed picked = none.and(Set.of(5L), Set.of(3L, 5L, 8L), 10);

        Progressed kept = Progressed.of(picked.committed());

        assertThat(kept.has(5)).isTrue();
        assertThat(kept.has(3)).isFalse();
        assertThat(kept.has(8)).isFalse();
    }

    @Test
    void forgetsSingleLettersOnceAllBeforeThemAreThrough() {
        Progressed picked = none.and(Set.of(5L), Set.of(3L, 5L, 8L), 10);

        Progressed further = picked.and(Set.of(3L), Set.of(3L, 8L), 10);

        assertThat(further).isEqualTo(new Progressed(8, Set.of()));
        assertThat(further.has(5)).isTrue();
    }

    @Test
    void isAtTheEndWhenNothingWaits() {
        assertThat(none.and(Set.of(3L, 5L), Set.of(3L, 5L), 7)).isEqualTo(new Progressed(7, Set.of()));
    }
}
