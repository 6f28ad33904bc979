package vn.telehealth.e2e.faults.inject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.telehealth.e2e.faults.inject.Fault.Kind;

/** Faults in an order that a generator gives: with the same seed the same. */
public final class FaultPlan {

    private static final List<String> COMPONENTS = List.of(
            "appointment-service",
            "examination-service",
            "prescription-service",
            "medical-records-service",
            "audit-log-service",
            "gateway",
            "kafka",
            "connect",
            "postgres",
            "redis",
            "mongo",
            "keycloak",
            "authority");
    private static final List<String> BEHIND_A_DETOUR = List.of("kafka", "postgres");
    private static final List<Kind> NOW_AND_THEN =
            List.of(Kind.STOPPED, Kind.RESTARTED, Kind.TOKEN_AWAY, Kind.CUT_OFF, Kind.SLOWED);
    private static final List<Kind> ONCE_A_RUN = List.of(Kind.MACHINE_RESET, Kind.DISK_FULL, Kind.CLOCK_MOVED);
    private static final int LONGEST_SECONDS = 12;
    /** Longer than anybody waits for an answer. */
    private static final int LONGEST_STOP_SECONDS = 30;

    private final RandomGenerator random;
    private final Set<Kind> possible;
    private final Deck<Kind> kinds;
    private final Map<Kind, Deck<String>> targets;

    /** @param possible kinds of faults; what is drawn and not possible is left out, so that the others stay the same */
    public FaultPlan(RandomGenerator random, Set<Kind> possible) {
        this.random = random;
        this.possible = Set.copyOf(possible);
        kinds = new Deck<>(random, NOW_AND_THEN);
        targets = Map.of(
                Kind.KILLED, new Deck<>(random, COMPONENTS),
                Kind.STOPPED, new Deck<>(random, COMPONENTS),
                Kind.RESTARTED, new Deck<>(random, COMPONENTS),
                Kind.CUT_OFF, new Deck<>(random, BEHIND_A_DETOUR),
                Kind.SLOWED, new Deck<>(random, BEHIND_A_DETOUR));
    }

    /** @param kills how many processes are killed in all; every component has its turn before one has a second, and so it is
     *     with all other faults */
    public List<Fault> faults(int kills) {
        List<Fault> faults = new ArrayList<>();
        int left = kills;
        while (left > 0) {
            List<String> killed = left > 1 && random.nextInt(3) == 0
                    ? List.of(next(Kind.KILLED), next(Kind.KILLED))
                    : List.of(next(Kind.KILLED));
            killed = killed.stream().distinct().toList();
            faults.add(fault(Kind.KILLED, killed));
            left -= killed.size();
            if (random.nextInt(3) == 0) {
                faults.add(other());
            }
        }
        for (Kind once : ONCE_A_RUN) {
            faults.add(random.nextInt(faults.size() + 1), fault(once, List.of()));
        }
        return faults.stream().filter(fault -> possible.contains(fault.kind())).toList();
    }

    private Fault other() {
        Kind kind = kinds.next();
        return fault(kind, targets.containsKey(kind) ? List.of(next(kind)) : List.of());
    }

    private Fault fault(Kind kind, List<String> targets) {
        int longest = kind == Kind.STOPPED ? LONGEST_STOP_SECONDS : LONGEST_SECONDS;
        return new Fault(
                kind,
                targets,
                Duration.ofMillis(random.nextInt(500, 3_000)),
                Duration.ofSeconds(random.nextInt(2, longest + 1)));
    }

    private String next(Kind kind) {
        return Objects.requireNonNull(targets.get(kind)).next();
    }
}
