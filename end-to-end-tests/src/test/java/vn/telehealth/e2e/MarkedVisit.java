package vn.telehealth.e2e;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PatientClient;
import vn.telehealth.local.client.PhysicianClient;

/** A visit in which everything that tells of the patient or of the illness is a word that stands nowhere else. */
final class MarkedVisit {

    static final String UNKNOWN_FIELD = "unknown field";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Players players = Players.meet();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Answer> refusals = new ArrayList<>();

    /** By what they are. */
    Map<String, String> words() {
        return words;
    }

    /** Answers to requests that were full of such words, and wrong. */
    List<Answer> refusals() {
        return refusals;
    }

    Players players() {
        return players;
    }

    /** @return id of the appointment that went all the way */
    String walk() {
        PatientClient patient = players.patient();
        Api own = patient.person().api();
        words.put("e-mail of the patient", patient.person().account().email());
        words.put(
                "e-mail of the physician",
                players.physician().person().account().email());
        Answer seen = own.get("/api/patients/me").expect(200);
        own.put("/api/patients/me", profile(), Api.ifMatch(seen.header("ETag"))).expect(200);

        String appointment = players.bookedVisit();
        String prescription = prescribed(appointment);
        String qr = players.physician()
                .file(prescription, "qr", "text/plain")
                .expect(200)
                .text();
        players.pharmacy().verifyQr(qr).expect(200);
        players.pharmacy()
                .api()
                .post(
                        "/api/prescriptions/" + prescription + "/dispense",
                        Map.of(
                                "pharmacistId", players.pharmacy().pharmacistId(),
                                "qr", qr,
                                "note", word("note of the pharmacist")))
                .expect(200);
        String given = players.bookedVisit();
        own.post(
                        "/api/appointments/" + given + "/cancellation",
                        Map.of("reasonCode", "PATIENT_REQUEST", "note", word("note of a cancellation")))
                .expect(200);
        refuse(own, appointment);
        return appointment;
    }

    private String prescribed(String appointment) {
        Api physician = players.physician().person().api();
        String path = "/api/examinations/"
                + players.physician().examinationOf(appointment).text("/items/0/examinationId");
        Answer seen = physician.get(path).expect(200);
        Answer recorded = physician
                .put(path + "/record", record(), Api.ifMatch(seen.header("ETag")))
                .expect(200);
        Map<String, Object> wrong = new LinkedHashMap<>(record());
        wrong.put("vitals", Map.of("temperatureC", 99));
        wrong.put("symptoms", words.get("symptoms"));
        refusals.add(physician.put(path + "/record", wrong, Api.ifMatch(recorded.header("ETag"))));
        Answer completed = physician
                .post(path + "/complete", null, Api.ifMatch(recorded.header("ETag")))
                .expect(200);
        refusals.add(physician.put(path + "/record", wrong, Api.ifMatch(completed.header("ETag"))));
        return players.issued(appointment).text("prescriptionId");
    }

    private Map<String, Object> record() {
        return Map.of(
                "symptoms", word("symptoms"),
                "vitals", Map.of("temperatureC", 38.6),
                "testResults", List.of(Map.of("name", word("name of a test"), "value", word("result of a test"))),
                "diagnoses", List.of(Map.of("code", "J02.9", "primary", true, "note", word("note of a diagnosis"))),
                "plan", List.of(PhysicianClient.paracetamol(5)));
    }

    private Map<String, Object> profile() {
        return Map.of(
                "legalName",
                "Nguyễn Thị " + word("name"),
                "sex",
                "FEMALE",
                "birthDate",
                "1991-04-12",
                "address",
                "12 ngõ " + word("address") + ", phường Ba Đình, thành phố Hà Nội",
                "telephone",
                "0" + put("telephone", "9" + digits(8)),
                "cccd",
                put("CCCD", "001191" + digits(6)),
                "insuranceCard",
                put("insurance card", "GD4" + digits(12)),
                "allergies",
                List.of(Map.of("substance", word("allergy"))));
    }

    /** Requests that each service refuses, with the words in path, parameters and body. */
    private void refuse(Api own, String appointment) {
        Map<String, Object> spoilt = new LinkedHashMap<>(profile());
        spoilt.put("cccd", put("wrong CCCD", "001091" + digits(6)));
        spoilt.put("telephone", "+1" + put("wrong telephone", digits(10)));
        String tag = own.get("/api/patients/me").expect(200).header("ETag");
        refusals.add(own.put("/api/patients/me", spoilt, Api.ifMatch(tag)));
        refusals.add(own.put("/api/patients/me", "{\"legalName\": \"" + words.get("name"), Api.ifMatch(tag)));
        refusals.add(own.put("/api/patients/me", Map.of(word(UNKNOWN_FIELD), 1), Api.ifMatch(tag)));
        refusals.add(own.post(
                "/api/appointments/" + appointment + "/cancellation",
                Map.of("reasonCode", word("unknown reason"), "note", words.get("note of a cancellation"))));
        refusals.add(own.post(
                "/api/appointments/" + appointment + "/cancellation",
                Map.of(
                        "reasonCode",
                        "PATIENT_REQUEST",
                        "note",
                        word("long note").repeat(100))));
        refusals.add(players.physician().person().api().get("/api/prescriptions?status=" + word("unknown status")));
    }

    private String word(String what) {
        StringBuilder word = new StringBuilder("Zq");
        RANDOM.ints(10, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        return put(what + (words.containsKey(what) ? " " + words.size() : ""), word.toString());
    }

    private String put(String what, String word) {
        words.put(what, word);
        return word;
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        RANDOM.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }
}
