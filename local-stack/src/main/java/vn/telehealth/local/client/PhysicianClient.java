package vn.telehealth.local.client;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a physician does. */
public record PhysicianClient(SignedIn person) {

    private static final Duration SAGA_PATIENCE = Duration.ofSeconds(60);

    /** The physician's id in the platform. */
    public String physicianId() {
        return person.claims().required("physician_id").asString();
    }

    public Answer offer(LocalDate day, String from, String to) {
        return person.api()
                .post(
                        "/api/physicians/" + physicianId() + "/availability",
                        Map.of(
                                "date",
                                day.toString(),
                                "from",
                                from,
                                "to",
                                to,
                                "slotMinutes",
                                30,
                                "visitKinds",
                                List.of("REMOTE", "IN_PERSON")));
    }

    /** The examination that the saga opens for an appointment; waits until it is there. */
    public Answer examinationOf(String appointmentId) {
        return Waiting.until(
                "an examination",
                SAGA_PATIENCE,
                () -> person.api().get("/api/examinations?appointmentId=" + appointmentId),
                answer -> answer.ok() && !answer.json().path("items").isEmpty());
    }

    /** Records a sore throat with the plan given, and completes. */
    public Answer examine(String appointmentId, List<Map<String, Object>> plan) {
        String id = examinationOf(appointmentId).text("/items/0/examinationId");
        String path = "/api/examinations/" + id;
        Answer seen = person.api().get(path).expect(200);
        Answer recorded = person.api()
                .put(path + "/record", examinationRecord(plan), Api.ifMatch(seen.header("ETag")))
                .expect(200);
        return person.api().post(path + "/complete", null, Api.ifMatch(recorded.header("ETag")));
    }

    public Answer cancel(String appointmentId) {
        return person.api()
                .post(
                        "/api/appointments/" + appointmentId + "/cancellation",
                        Map.of("reasonCode", "PRESCRIBED_IN_ERROR", "note", "Kê nhầm thuốc"));
    }

    private static Map<String, Object> examinationRecord(List<Map<String, Object>> plan) {
        return Map.of(
                "symptoms",
                "Sốt ba ngày, đau họng, ho khan",
                "vitals",
                Map.of("temperatureC", 38.6, "pulse", 92, "systolic", 118, "diastolic", 76, "spo2", 98),
                "testResults",
                List.of(Map.of("name", "CRP", "value", "12", "unit", "mg/L", "referenceRange", "< 5")),
                "diagnoses",
                List.of(Map.of("code", "J02.9", "primary", true, "note", "Viêm họng cấp")),
                "plan",
                plan);
    }
}
