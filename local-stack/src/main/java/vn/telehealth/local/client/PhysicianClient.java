package vn.telehealth.local.client;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
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
        Answer recorded = record(appointmentId, plan).expect(200);
        return person.api()
                .post(
                        "/api/examinations/" + recorded.text("examinationId") + "/complete",
                        null,
                        Api.ifMatch(recorded.header("ETag")));
    }

    /** Records a sore throat with the plan given. */
    public Answer record(String appointmentId, List<Map<String, Object>> plan) {
        String path = "/api/examinations/" + examinationOf(appointmentId).text("/items/0/examinationId");
        Answer seen = person.api().get(path).expect(200);
        return person.api().put(path + "/record", examinationRecord(plan), Api.ifMatch(seen.header("ETag")));
    }

    /** One medicine against the fever, five days. */
    public static Map<String, Object> paracetamol(int days) {
        return Map.of(
                "medicineCode",
                "PARA-500-TAB",
                "quantity",
                3 * days,
                "dosePerTime",
                1,
                "timesPerDay",
                3,
                "days",
                days,
                "route",
                "ORAL",
                "timing",
                "AFTER_MEAL");
    }

    /** The draft that the saga makes of a plan; waits until it is there. */
    public Answer draftOf(String appointmentId) {
        Answer list = Waiting.until(
                "a draft",
                SAGA_PATIENCE,
                () -> person.api().get("/api/prescriptions?status=draft&appointmentId=" + appointmentId),
                answer -> answer.ok() && !answer.json().path("items").isEmpty());
        return person.api().get("/api/prescriptions/" + list.text("/items/0/prescriptionId"));
    }

    /** Issues what was seen. */
    public Answer issue(Answer draft) {
        return issue(draft, Api.idempotencyKey());
    }

    public Answer issue(Answer draft, Map<String, String> idempotencyKey) {
        Map<String, String> headers = new HashMap<>(Api.ifMatch(draft.header("ETag")));
        headers.putAll(idempotencyKey);
        return person.api().post("/api/prescriptions/" + draft.text("prescriptionId") + "/issue", null, headers);
    }

    /** @param part {@code document}, {@code signature}, {@code pdf} or {@code qr} */
    public Answer file(String prescriptionId, String part, String mediaType) {
        return person.api().get("/api/prescriptions/" + prescriptionId + "/" + part, Map.of("Accept", mediaType));
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
