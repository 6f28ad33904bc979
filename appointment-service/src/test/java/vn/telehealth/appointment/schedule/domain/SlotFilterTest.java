package vn.telehealth.appointment.schedule.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.VisitKind;

class SlotFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void whatHasBegunIsNotLookedFor() {
        assertThat(from(null).notBefore(NOW).from()).isEqualTo(NOW);
        assertThat(from(NOW.minusMillis(1)).notBefore(NOW).from()).isEqualTo(NOW);
        assertThat(from(NOW.plusMillis(1)).notBefore(NOW).from()).isEqualTo(NOW.plusMillis(1));
    }

    @Test
    void theRestOfTheFilterStays() {
        assertThat(from(null).notBefore(NOW)).isEqualTo(from(NOW));
    }

    private static SlotFilter from(@Nullable Instant from) {
        return new SlotFilter(null, new FacilityCode("79001"), "CARDIOLOGY", VisitKind.REMOTE, from, null, null);
    }
}
