package vn.telehealth.appointment.schedule.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.appointment.shared.domain.VisitKind;

class AvailabilityTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void cutsADayIntoSlotsInTheZoneOfTheFacility() {
        Availability rule = rule(new Recurrence.OnDay(MONDAY), pattern("08:00", "09:00", 20));

        List<Period> periods = rule.periods(MONDAY, MONDAY, VIETNAM);

        assertThat(periods)
                .extracting(Period::startsAt)
                .containsExactly(
                        Instant.parse("2026-11-23T01:00:00Z"),
                        Instant.parse("2026-11-23T01:20:00Z"),
                        Instant.parse("2026-11-23T01:40:00Z"));
        assertThat(periods.getLast().endsAt()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
    }

    @Test
    void doesNotOfferARestThatIsTooShort() {
        Availability rule = rule(new Recurrence.OnDay(MONDAY), pattern("08:00", "09:15", 30));

        assertThat(rule.periods(MONDAY, MONDAY, VIETNAM)).hasSize(2);
    }

    @Test
    void staysWithinTheDayEvenAtItsEnd() {
        Availability rule = rule(new Recurrence.OnDay(MONDAY), pattern("23:00", "23:59", 30));

        assertThat(rule.periods(MONDAY, MONDAY, VIETNAM))
                .extracting(Period::startsAt)
                .containsExactly(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void midnightIsTheEndOfTheDay() {
        Availability rule = rule(new Recurrence.OnDay(MONDAY), pattern("23:00", "00:00", 30));

        assertThat(rule.periods(MONDAY, MONDAY, VIETNAM))
                .extracting(Period::endsAt)
                .containsExactly(Instant.parse("2026-11-23T16:30:00Z"), Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(rule(new Recurrence.OnDay(MONDAY), pattern("00:00", "00:00", 60))
                        .periods(MONDAY, MONDAY, VIETNAM))
                .hasSize(24);
    }

    @Test
    void comesEveryWeekFromItsFirstToItsLastDay() {
        Recurrence mondays = new Recurrence.Weekly(DayOfWeek.MONDAY, MONDAY.plusDays(1), MONDAY.plusWeeks(3));

        assertThat(mondays.daysBetween(MONDAY, MONDAY.plusYears(1)))
                .containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
    }

    @Test
    void aWindowIncludesBothItsEnds() {
        Recurrence mondays = new Recurrence.Weekly(DayOfWeek.MONDAY, MONDAY.minusYears(1), null);

        assertThat(mondays.daysBetween(MONDAY, MONDAY.plusWeeks(1))).containsExactly(MONDAY, MONDAY.plusWeeks(1));
        assertThat(mondays.daysBetween(MONDAY.plusDays(1), MONDAY.plusDays(6))).isEmpty();
    }

    @Test
    void aSingleDayOutsideTheWindowIsNotThere() {
        assertThat(new Recurrence.OnDay(MONDAY).daysBetween(MONDAY.plusDays(1), MONDAY.plusDays(9)))
                .isEmpty();
        assertThat(new Recurrence.OnDay(MONDAY).daysBetween(MONDAY.minusDays(9), MONDAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void refusesWhatHoldsNoSlot() {
        assertThatIllegalArgumentException().isThrownBy(() -> pattern("08:00", "08:29", 30));
        assertThatIllegalArgumentException().isThrownBy(() -> pattern("09:00", "08:00", 30));
        assertThatIllegalArgumentException().isThrownBy(() -> pattern("08:00", "12:00", 4));
        assertThatIllegalArgumentException().isThrownBy(() -> pattern("08:00", "20:00", 241));
        assertThat(pattern("08:00", "08:05", 5).length()).isEqualTo(Duration.ofMinutes(5));
        assertThat(pattern("08:00", "12:00", 240).length()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void refusesWhatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence.Weekly(DayOfWeek.MONDAY, MONDAY, MONDAY.minusDays(1)));
    }

    private static SlotPattern pattern(String from, String to, int minutes) {
        return new SlotPattern(
                LocalTime.parse(from), LocalTime.parse(to), Duration.ofMinutes(minutes), Set.of(VisitKind.REMOTE));
    }

    private static Availability rule(Recurrence recurrence, SlotPattern pattern) {
        Practice practice = new Practice(new PhysicianId(UUID.randomUUID()), new FacilityCode("79001"));
        return new Availability(new AvailabilityId(UUID.randomUUID()), practice, recurrence, pattern);
    }
}
