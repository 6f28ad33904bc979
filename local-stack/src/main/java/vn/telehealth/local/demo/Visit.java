package vn.telehealth.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.PatientClient;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.client.Waiting;

/** One visit: booked, examined, prescribed. */
final class Visit {

    private static final Duration SAGA_PATIENCE = Duration.ofSeconds(60);
    private static final String SECOND_FACTOR_NEEDED = "second-factor-needed";

    private final PatientClient patient;
    private final PhysicianClient physician;
    private final Story story;
    private final Clock clock;

    Visit(PatientClient patient, PhysicianClient physician, Story story, Clock clock) {
        this.patient = patient;
        this.physician = physician;
        this.story = story;
        this.clock = clock;
    }

    /** @return id of the appointment */
    String book() {
        Answer slots = Waiting.until(
                "free slots",
                SAGA_PATIENCE,
                () -> patient.slots(physician.physicianId()),
                answer -> answer.ok() && !answer.json().path("items").isEmpty());
        Answer booked = patient.book(slots.text("/items/0/slotId")).expect(201);
        story.tell("She books a video visit at " + booked.text("startsAt") + ".");
        patient.book(slots.text("/items/0/slotId")).expect(409);
        story.tell("The same slot a second time: 409.");
        return booked.text("appointmentId");
    }

    void examine(String appointmentId) {
        physician
                .examine(appointmentId, List.of(PhysicianClient.paracetamol(5)))
                .expect(200);
        story.tell(
                "The saga has opened the examination; Dr Lan records symptoms, vitals, J02.9 and a plan, and completes.");
    }

    Answer draft(String appointmentId) {
        Answer draft = physician.draftOf(appointmentId).expect(200);
        story.tell("The prescription service has drafted: " + draft.text("/content/lines/0/name") + ", "
                + draft.text("/content/lines/0/quantity") + " " + draft.text("/content/lines/0/unit") + ".");
        return draft;
    }

    /** Shows that the signature wants a second factor that is fresh, then gives it. */
    Answer issueAfterStepUp(Answer draft, Duration maxAge) {
        letSecondFactorGrowOld(maxAge);
        Answer refused = physician.issue(draft).expectProblem(401, SECOND_FACTOR_NEEDED);
        story.tell("Issuing without a fresh second factor is refused: 401 " + SECOND_FACTOR_NEEDED + ".");
        story.show("WWW-Authenticate: " + refused.header("WWW-Authenticate"));
        return issue(draft);
    }

    Answer issue(Answer draft) {
        story.wait("Dr Lan signs in again with both factors (an authenticator code works once in 30 s).");
        physician.person().stepUp();
        Answer issued = physician.issue(draft).expect(200);
        story.tell("She signs what she saw, with her own key in the HSM: prescription " + issued.text("code") + ".");
        return issued;
    }

    void awaitSaga(String appointmentId, String state) {
        Answer saga = Waiting.until(
                "saga " + state,
                SAGA_PATIENCE,
                () -> patient.saga(appointmentId),
                answer -> answer.text("state").equals(state));
        String outcome = saga.text("outcome");
        story.tell("The saga is " + state + (outcome.isEmpty() ? "." : ", outcome " + outcome + "."));
    }

    private void letSecondFactorGrowOld(Duration maxAge) {
        Instant signedIn = Instant.ofEpochSecond(
                physician.person().claims().required("auth_time").asLong());
        Duration left = Duration.between(clock.instant(), signedIn.plus(maxAge).plusSeconds(1));
        if (left.isPositive()) {
            story.wait("Waiting %d s until her sign-in is older than this stack takes as fresh (%d s)."
                    .formatted(left.toSeconds(), maxAge.toSeconds()));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(left.toMillis()));
        }
    }
}
