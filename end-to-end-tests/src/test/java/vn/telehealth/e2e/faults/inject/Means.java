package vn.telehealth.e2e.faults.inject;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.telehealth.e2e.faults.inject.Fault.Kind;

/**
 * What there is to break a fleet with, beside signals.
 *
 * @param detours in the way to its servers
 * @param disk that its data stand on
 * @param clock of its services
 */
public record Means(Detours detours, Optional<Disk> disk, Optional<MovedClock> clock) {

    public static final Means NONE = new Means(Detours.NONE, Optional.empty(), Optional.empty());

    /** The faults that can be made to happen here. */
    public Set<Kind> possible() {
        Set<Kind> possible = EnumSet.of(Kind.KILLED, Kind.STOPPED, Kind.TOKEN_AWAY, Kind.MACHINE_RESET);
        if (!detours.none()) {
            possible.addAll(Set.of(Kind.CUT_OFF, Kind.SLOWED));
        }
        disk.ifPresent(there -> possible.add(Kind.DISK_FULL));
        clock.ifPresent(there -> possible.add(Kind.CLOCK_MOVED));
        return possible;
    }
}
