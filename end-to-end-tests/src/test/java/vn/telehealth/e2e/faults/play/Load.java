package vn.telehealth.e2e.faults.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator.SplittableGenerator;
import tools.jackson.databind.JsonNode;
import vn.telehealth.e2e.faults.evidence.Operation;
import vn.telehealth.local.client.Answer;

/** Practices at work until they are told to stop. */
public final class Load {

    private static final List<String> OPEN = List.of("BOOKED", "EXAMINED", "PRESCRIBED");

    private final Caller admin;
    private final List<Practice> practices;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger visits = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    private Load(Caller admin, List<Practice> practices) {
        this.admin = admin;
        this.practices = practices;
    }

    /** @param random split once for each practice, so that one's pace does not change what another does */
    public static Load begin(Cast cast, int number, SplittableGenerator random) {
        Load load = new Load(cast.admin(), cast.practices(number));
        load.practices.forEach(practice -> {
            SplittableGenerator own = random.split();
            load.threads.add(Thread.ofVirtual().start(() -> practice.work(own, load.going::get, load.visits)));
        });
        return load;
    }

    /** Visits that have been taken to where their plans end. */
    public int visits() {
        return visits.get();
    }

    /** Lets everybody finish the visit at hand. */
    public void end() throws InterruptedException {
        going.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Cancels what is open still. */
    public void leaveNothingOpen() {
        for (Practice practice : practices) {
            for (String state : OPEN) {
                visits(practice, state).forEach(this::cancel);
            }
        }
    }

    private List<String> visits(Practice practice, String state) {
        List<String> ids = new ArrayList<>();
        String after = "";
        while (true) {
            Optional<Answer> page = admin.read(
                    "/api/appointments?limit=200&status=" + state + "&physicianId=" + practice.physicianId() + after,
                    Answer::ok);
            JsonNode json = page.orElseThrow().json();
            json.path("items")
                    .forEach(item -> ids.add(item.path("appointmentId").asString()));
            String next = json.path("next").asString("");
            if (next.isEmpty()) {
                return ids;
            }
            after = "&after=" + next;
        }
    }

    private void cancel(String appointment) {
        admin.ask(Wish.post(
                Operation.CANCEL,
                appointment,
                "/api/appointments/" + appointment + "/cancellation",
                Map.of("reasonCode", "OTHER")));
    }
}
