package vn.telehealth.e2e.faults.inject;

import java.time.Duration;
import java.util.List;

/**
 * Something that goes wrong.
 *
 * @param targets components; empty where the kind says it all
 * @param after how long all is well before
 * @param lasting how long it stays so; a process that was killed or restarted stays away for as long
 *     as its start takes
 */
public record Fault(Kind kind, List<String> targets, Duration after, Duration lasting) {

    public enum Kind {
        KILLED,
        STOPPED,
        RESTARTED,
        TOKEN_AWAY,
        CUT_OFF,
        SLOWED,
        MACHINE_RESET,
        DISK_FULL,
        CLOCK_MOVED
    }

    public Fault {
        targets = List.copyOf(targets);
    }

    /** For tables and stories. */
    public String name() {
        String words = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return targets.isEmpty() ? words : words + " " + String.join(" + ", targets);
    }
}
