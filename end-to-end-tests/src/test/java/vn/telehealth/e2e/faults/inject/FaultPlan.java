package vn.telehealth.e2e.faults.inject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
    private static final List<Kind> ONCE_A_RUN = List.of(Kind.MACHINE_RESET, Kind.DISK_FULL, Kind.CLOCK_MOVED);
    private static final int LONGEST_SECONDS = 30;

    private final RandomGenerator random;
    private final Set<Kind> possible;
    private final List<String> deck = new ArrayList<>();

    /** @param possible kinds of faults; what is drawn and not possible is left out, so that the others stay the same */
    public FaultPlan(RandomGenerator random, Set<Kind> possible) {
        this.random = random;
        this.possible = Set.copyOf(possible);
    }

    /** @param kills how many processes are killed in all; every component has its turn before one has a second */
    public List<Fault> faults(int kills) {
        List<Fault> faults = new ArrayList<>();
        int left = kills;
        while (left > 0) {
            List<String> targets = left > 1 && random.nextInt(6) == 0 ? List.of(next(), next()) : List.of(next());
            targets = targets.stream().distinct().toList();
            faults.add(fault(Kind.KILLED, targets));
            left -= targets.size();
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
        return switch (random.nextInt(4)) {
            case 0 -> fault(Kind.STOPPED, List.of(one(COMPONENTS)));
            case 1 -> fault(Kind.TOKEN_AWAY, List.of());
            case 2 -> fault(Kind.CUT_OFF, List.of(one(BEHIND_A_DETOUR)));
            default -> fault(Kind.SLOWED, List.of(one(BEHIND_A_DETOUR)));
        };
    }

    private Fault fault(Kind kind, List<String> targets) {
        return new Fault(
                kind,
                targets,
                Duration.ofMillis(random.nextInt(500, 5_000)),
                Duration.ofSeconds(random.nextInt(2, LONGEST_SECONDS + 1)));
    }

    private String next() {
        if (deck.isEmpty()) {
            deck.addAll(COMPONENTS);
            Collections.shuffle(deck, Random.from(random));
        }
        return deck.removeLast();
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
