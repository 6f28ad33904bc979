package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Published;

/** No event is on its topic twice, none has the same consequence twice, and no visit takes a step again that is taken once. */
final class NothingTwice implements Rule {

    private static final Set<String> ONCE_A_VISIT = Set.of(
            "appointment.created.v1",
            "appointment.cancelled.v1",
            "appointment.fulfilled.v1",
            "appointment.compensated.v1",
            "examination.opened.v1",
            "examination.compensated.v1",
            "prescription.compensated.v1");

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> consequences = new HashSet<>();
        Set<String> steps = new HashSet<>();
        for (Published event : evidence.events()) {
            if (!mayBeSentAgain(event) && !ids.add(event.id())) {
                broken.add(event.type() + " " + event.id() + " was published twice");
                continue;
            }
            String consequence = event.cause() + " " + event.effect() + " " + event.aggregate();
            if (!event.cause().isEmpty() && !consequences.add(consequence)) {
                broken.add("event " + event.cause() + " had the consequence " + event.type() + " twice");
            }
            if (ONCE_A_VISIT.contains(event.type()) && !steps.add(event.saga() + " " + event.type())) {
                broken.add("visit " + event.saga() + " has " + event.type() + " twice");
            }
        }
        return broken;
    }

    /** What the audit log sends after a crash as it did before, under the same id; the log itself takes each id once. */
    private static boolean mayBeSentAgain(Published event) {
        return event.topic().equals("checkpoint") || event.effect().startsWith("identity.");
    }
}
