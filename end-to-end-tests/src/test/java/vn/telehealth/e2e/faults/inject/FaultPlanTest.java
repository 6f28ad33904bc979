package vn.telehealth.e2e.faults.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.telehealth.e2e.faults.inject.Fault.Kind;

class FaultPlanTest {

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(plan(7, 20)).isEqualTo(plan(7, 20)).isNotEqualTo(plan(8, 20));
    }

    @Test
    void everyComponentIsKilledBeforeOneIsKilledAgain() {
        List<String> killed = plan(7, 13).stream()
                .filter(fault -> fault.kind() == Kind.KILLED)
                .flatMap(fault -> fault.targets().stream())
                .toList();

        assertThat(killed).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void inALongRunEverythingGoesWrongInEveryWay() {
        List<Fault> faults = plan(7, 400);

        for (Kind kind : List.of(Kind.STOPPED, Kind.RESTARTED)) {
            assertThat(targets(faults, kind)).contains("postgres", "kafka", "keycloak", "prescription-service");
        }
        for (Kind kind : List.of(Kind.CUT_OFF, Kind.SLOWED)) {
            assertThat(targets(faults, kind)).containsOnly("postgres", "kafka");
        }
        assertThat(faults).extracting(Fault::kind).contains(Kind.values());
    }

    private static Set<String> targets(List<Fault> faults, Kind kind) {
        return faults.stream()
                .filter(fault -> fault.kind() == kind)
                .flatMap(fault -> fault.targets().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsNotPossibleIsLeftOutAndChangesNothingElse() {
        List<Fault> some = new FaultPlan(RandomGeneratorFactory.getDefault().create(7), Set.of(Kind.KILLED)).faults(20);

        assertThat(some)
                .isEqualTo(plan(7, 20).stream()
                        .filter(fault -> fault.kind() == Kind.KILLED)
                        .toList());
    }

    private static List<Fault> plan(long seed, int kills) {
        return new FaultPlan(RandomGeneratorFactory.getDefault().create(seed), EnumSet.allOf(Kind.class)).faults(kills);
    }
}
