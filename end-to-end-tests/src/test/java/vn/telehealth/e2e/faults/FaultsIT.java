package vn.telehealth.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.faults.check.Finding;
import vn.telehealth.e2e.faults.check.Judge;
import vn.telehealth.e2e.faults.check.Sabotage;
import vn.telehealth.e2e.faults.evidence.Collector;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.EvidenceFolder;
import vn.telehealth.e2e.faults.evidence.Witness;
import vn.telehealth.e2e.faults.inject.Fault;
import vn.telehealth.e2e.faults.inject.FaultPlan;
import vn.telehealth.e2e.faults.inject.Injector;
import vn.telehealth.e2e.faults.play.Cast;
import vn.telehealth.e2e.faults.play.History;
import vn.telehealth.e2e.faults.play.Load;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.server.Services;

/** Random clients while random parts fail, from a seed: nothing is lost, nothing doubled. See {@code docs/faults.md}. */
@Tag("faults")
class FaultsIT {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Test
    void nothingIsLostAndNothingDoubled() throws Exception {
        long begun = System.nanoTime();
        long seed = Long.getLong("faults.seed", 1);
        int kills = Integer.getInteger("faults.kills", 20);
        int sagas = Integer.getInteger("faults.sagas", 0);
        int practices = Integer.getInteger("faults.clients", 4);
        SplittableGenerator random = RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed);
        LocalStack stack = Fleet.stack();
        tell(begun, "the fleet is up");
        EvidenceFolder folder = new EvidenceFolder(Path.of("target", "faults", "seed-" + seed));
        Files.createDirectories(folder.folder());
        Witness witness = witness(stack);
        Collector collector = new Collector(stack.supplies(), witness);
        List<Fault> faults = new FaultPlan(random.split(), Fleet.means().possible()).faults(kills);

        List<Map<String, String>> atRest;
        try (History history = new History(folder.history());
                ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor()) {
            looking.scheduleWithFixedDelay(witness::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            Load load = Load.begin(new Cast(stack, history), practices, random);
            Injector injector = new Injector(stack, Fleet.means());
            for (Fault fault : faults) {
                tell(begun, fault.name() + ", " + load.visits() + " visits so far");
                injector.inject(fault);
            }
            Awaitility.await(sagas + " visits").atMost(Duration.ofHours(2)).until(() -> load.visits() >= sagas);
            tell(begun, "the last visits, of " + load.visits());
            load.end();
            tell(begun, "waiting until nothing moves");
            tell(begun, "left " + collector.awaitRest());
            atRest = collector.openVisits();
            tell(begun, "cancelling what is open");
            load.leaveNothingOpen();
            tell(begun, "left " + collector.awaitRest());
        }
        tell(begun, "gathering the evidence");
        Evidence evidence = collector.gather(folder, atRest);
        folder.write(evidence);
        tell(begun, "judging");
        List<Finding> findings = Judge.judge(evidence);
        System.out.println(new Report(seed, since(begun), faults, evidence, findings).text());
        assertThat(findings).as("evidence in " + folder.folder()).isEmpty();
        for (Sabotage sabotage : Sabotage.values()) {
            assertThat(Judge.judge(sabotage.of(evidence))).as(sabotage.name()).isNotEmpty();
        }
    }

    private static void tell(long begun, String what) {
        System.out.printf("faults: %4d s: %s%n", since(begun).toSeconds(), what);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Witness witness(LocalStack stack) {
        Sandbox sandbox = Sandbox.of(stack.supplies());
        Realm realm = sandbox.realm();
        return new Witness(
                stack.supplies(),
                () -> new SignedIn(realm, stack.url(Services.GATEWAY), sandbox.person(SandboxPerson.AUDITOR)));
    }
}
