package vn.telehealth.local.client;

import java.util.List;
import java.util.Map;

/** What a patient does. */
public record PatientClient(SignedIn person) {

    public Answer writeProfile(Map<String, Object> profile) {
        return person.api().put("/api/patients/me", profile, Map.of());
    }

    /** An adult's profile that a prescription can be made from. */
    public static Map<String, Object> profile(String legalName) {
        return Map.of(
                "legalName",
                legalName,
                "sex",
                "FEMALE",
                "birthDate",
                "1991-04-12",
                "address",
                "12 ngõ 34 Trần Phú, phường Ba Đình, thành phố Hà Nội",
                "telephone",
                "0912345678",
                "insuranceCard",
                "GD4010123456789",
                "allergies",
                List.of(Map.of("substance", "Penicillin", "atc", "J01C")),
                "weight",
                Map.of("kg", 52.5, "measuredOn", "2026-11-01"));
    }

    /** Free slots of a physician. */
    public Answer slots(String physicianId) {
        return person.api().get("/api/slots?physicianId=" + physicianId + "&limit=50");
    }

    public Answer book(String slotId) {
        return person.api().post("/api/appointments", Map.of("slotId", slotId, "visitKind", "REMOTE"));
    }

    public Answer cancel(String appointmentId) {
        return person.api()
                .post(
                        "/api/appointments/" + appointmentId + "/cancellation",
                        Map.of("reasonCode", "PATIENT_REQUEST", "note", "Bận việc gia đình"));
    }

    public Answer saga(String appointmentId) {
        return person.api().get("/api/appointments/" + appointmentId + "/saga");
    }
}
