package vn.telehealth.appointment.schedule.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;
import vn.telehealth.appointment.shared.domain.VisitKind;

/**
 * How a day is cut into slots. What is left at the end, too short for a slot, is not offered.
 *
 * @param from wall time at the facility
 * @param to wall time at the facility, the same day; midnight is the end of that day
 * @param length of a slot: 5 minutes to 4 hours
 */
public record SlotPattern(LocalTime from, LocalTime to, Duration length, Set<VisitKind> visitKinds) {

    public static final int MIN_MINUTES = 5;
    public static final int MAX_MINUTES = 240;

    public SlotPattern {
        visitKinds = Set.copyOf(visitKinds);
        long minutes = length.toMinutes();
        if (minutes < MIN_MINUTES || minutes > MAX_MINUTES || visitKinds.isEmpty()) {
            throw new IllegalArgumentException("slot length or visit kinds are out of bounds");
        }
        if (time(from, to).compareTo(length) < 0) {
            throw new IllegalArgumentException("no slot fits between " + from + " and " + to);
        }
    }

    /** How long it is from one to the other; negative where the other comes first. */
    public static Duration time(LocalTime from, LocalTime to) {
        Duration time = Duration.between(from, to);
        return to.equals(LocalTime.MIDNIGHT) ? time.plusDays(1) : time;
    }

    Stream<LocalTime> starts() {
        long count = time(from, to).dividedBy(length);
        return Stream.iterate(0L, i -> i < count, i -> i + 1).map(i -> from.plus(length.multipliedBy(i)));
    }
}
