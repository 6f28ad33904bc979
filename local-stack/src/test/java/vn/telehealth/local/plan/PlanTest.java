package vn.telehealth.local.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.StackFailure;

class PlanTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void startsEachPartAfterWhatItNeeds() {
        Plan plan = new Plan(List.of(part("service", "topics"), part("topics", "kafka"), part("kafka")));

        assertThat(plan.forwards(part -> done.add(part.name()))).isEmpty();

        assertThat(done).containsExactly("kafka", "topics", "service");
    }

    @Test
    void stopsEachPartBeforeWhatItNeeds() {
        Plan plan = new Plan(List.of(part("kafka"), part("topics", "kafka"), part("service", "topics")));

        assertThat(plan.backwards(part -> done.add(part.name()))).isEmpty();

        assertThat(done).containsExactly("service", "topics", "kafka");
    }

    @Test
    void startsAtOnceWhatDoesNotNeedEachOther() {
        Plan plan = new Plan(List.of(part("one"), part("other")));
        CountDownLatch both = new CountDownLatch(2);

        List<Throwable> failures = plan.forwards(part -> {
            both.countDown();
            if (!awaited(both)) {
                throw new IllegalStateException(part.name() + " was alone");
            }
        });

        assertThat(failures).isEmpty();
    }

    @Test
    void leavesOutWhatNeedsAFailedPartAndGoesOnWithTheRest() {
        Plan plan = new Plan(List.of(part("kafka"), part("topics", "kafka"), part("service", "topics"), part("redis")));

        List<Throwable> failures = plan.forwards(part -> {
            if (part.name().equals("kafka")) {
                throw new StackFailure("no kafka");
            }
            done.add(part.name());
        });

        assertThat(done).containsExactly("redis");
        assertThat(failures).singleElement().extracting(Throwable::getMessage).isEqualTo("no kafka");
    }

    @Test
    void narrowsToSomePartsWithAllTheyNeed() {
        Plan plan = new Plan(
                List.of(part("kafka"), part("topics", "kafka"), part("service", "topics", "redis"), part("redis")));

        assertThat(plan.only(Set.of("topics")).parts()).extracting(Part::name).containsExactly("kafka", "topics");
        assertThatThrownBy(() -> plan.only(Set.of("kafak"))).hasMessage("There is no component kafak.");
    }

    @Test
    void refusesACircle() {
        assertThatThrownBy(() -> new Plan(List.of(part("a", "b"), part("b", "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }

    @Test
    void refusesAnUnknownNeed() {
        assertThatThrownBy(() -> new Plan(List.of(part("a", "b")))).hasMessageContaining("unknown part b");
    }

    @Test
    void refusesTwoPartsOfOneName() {
        assertThatThrownBy(() -> new Plan(List.of(part("a"), part("a")))).hasMessageContaining("two parts");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Part part(String name, String... needs) {
        return new Task(name, Set.of(needs), () -> {});
    }
}
