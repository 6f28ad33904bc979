package vn.telehealth.e2e.faults.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.telehealth.e2e.faults.evidence.Operation;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.PhysicianClient;

/** The physician's part of one visit. */
final class Examination {

    private static final int DAYS = 5;
    /** Past what the circulars allow for a sore throat. */
    private static final int TOO_MANY_DAYS = 45;

    private final Caller physician;
    private final String appointment;

    Examination(Caller physician, String appointment) {
        this.physician = physician;
        this.appointment = appointment;
    }

    /** @return whether it was completed with a plan that can be prescribed */
    boolean take(boolean breakingARule) {
        Optional<String> opened = physician
                .read(
                        "/api/examinations?appointmentId=" + appointment,
                        answer -> answer.ok() && !answer.json().path("items").isEmpty())
                .map(list -> list.text("/items/0/examinationId"));
        if (opened.isEmpty()) {
            return false;
        }
        String id = opened.get();
        if (!breakingARule) {
            return completed(id, DAYS);
        }
        return completed(id, TOO_MANY_DAYS) && returned(id) && completed(id, DAYS);
    }

    private boolean completed(String id, int days) {
        String path = "/api/examinations/" + id;
        Optional<Answer> recorded = physician
                .read(path, Answer::ok)
                .flatMap(seen -> physician.ask(Wish.put(Operation.RECORD, id, path + "/record", record(days))
                        .seen(seen.header("ETag"))));
        return recorded.flatMap(answer -> standing(answer, path))
                .flatMap(etag -> physician.ask(Wish.post(Operation.COMPLETE, id, path + "/complete", null)
                        .seen(etag)))
                .filter(Answer::ok)
                .isPresent();
    }

    /** A repetition of a record that was taken without an answer meets its own version: 412. */
    private Optional<String> standing(Answer recorded, String path) {
        return recorded.ok()
                ? Optional.of(recorded.header("ETag"))
                : physician.read(path, Answer::ok).map(seen -> seen.header("ETag"));
    }

    private boolean returned(String id) {
        return physician
                .read(
                        "/api/examinations/" + id,
                        answer -> answer.ok() && answer.text("status").equals("RETURNED"))
                .isPresent();
    }

    private static Map<String, Object> record(int days) {
        return Map.of(
                "symptoms",
                "Sốt ba ngày, đau họng",
                "vitals",
                Map.of("temperatureC", 38.6, "pulse", 92),
                "testResults",
                List.of(),
                "diagnoses",
                List.of(Map.of("code", "J02.9", "primary", true)),
                "plan",
                List.of(PhysicianClient.paracetamol(days)));
    }
}
