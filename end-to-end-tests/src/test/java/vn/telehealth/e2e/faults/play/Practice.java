package vn.telehealth.e2e.faults.play;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * A physician with those who come to her: two patients, and the pharmacies that fill what she prescribes.
 *
 * @param physicianId in the platform
 */
record Practice(String physicianId, Caller physician, List<Caller> patients, List<Counter> pharmacies) {

    /** @param pharmacistId who answers for what is handed out */
    record Counter(Caller caller, String pharmacistId) {}

    Practice {
        patients = List.copyOf(patients);
        pharmacies = List.copyOf(pharmacies);
    }

    /** One visit after another, as the generator has it. */
    void work(RandomGenerator random, BooleanSupplier goOn, AtomicInteger visits) {
        while (goOn.getAsBoolean()) {
            new Visit(this, VisitPlan.draw(random)).take();
            visits.incrementAndGet();
        }
    }
}
