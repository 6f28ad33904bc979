package vn.telehealth.e2e.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.bench.IssuedOnes.Issued;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;

/** What is asked of the fleet in turn: three verifications by id, a physician's free slots, a patient's appointments. */
final class Mix {

    static final String WORDS =
            "three verifications by id (each with its record in the audit log), one list of free slots, "
                    + "one of a patient's appointments, in turn";

    private final AtomicInteger turn = new AtomicInteger();
    private final List<Callable<Answer>> acts;
    private final IssuedOnes ones;

    Mix(IssuedOnes ones, Players players) {
        this.ones = ones;
        Api patient = players.patient().person().api();
        String physician = players.physician().physicianId();
        this.acts = List.of(
                this::verification,
                () -> players.patient().slots(physician),
                this::verification,
                () -> patient.get("/api/appointments?limit=10"),
                this::verification);
    }

    /** @throws java.io.UncheckedIOException without an answer within the client's patience */
    Answer next() throws Exception {
        return acts.get(Math.floorMod(turn.getAndIncrement(), acts.size())).call();
    }

    private Answer verification() {
        List<Issued> issued = ones.issued();
        return ones.pharmacy()
                .verifyById(issued.get(Math.floorMod(turn.get(), issued.size())).id());
    }
}
