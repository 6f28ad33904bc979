package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Attempt;
import vn.telehealth.e2e.faults.evidence.Attempt.Answered;
import vn.telehealth.e2e.faults.evidence.Evidence;

/** What an answer 2xx says is there stands in the database. */
final class AnswersAreWritten implements Rule {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public List<String> broken(Evidence evidence) {
        Map<String, Set<String>> written = Map.of(
                "booked", ids(evidence, "appointment.appointment", "id"),
                "cancelled", history(evidence, "CANCELLED"),
                "moved", history(evidence, "RESCHEDULED"),
                "examined", versions(evidence),
                "issued", documents(evidence),
                "dispensed", ids(evidence, "prescription.dispensation", "id"),
                "changed", changes(evidence));
        List<String> broken = new ArrayList<>();
        for (Attempt attempt : evidence.history()) {
            Answered answered = attempt.answered();
            if (answered == null || !attempt.done()) {
                continue;
            }
            Claim claim = claim(attempt, answered);
            if (!written.getOrDefault(claim.where(), Set.of()).contains(claim.what())) {
                broken.add(
                        attempt.asked().operation() + " by " + attempt.asked().client() + " was answered "
                                + answered.status() + " and " + claim.what() + " is not written");
            }
        }
        return broken;
    }

    private record Claim(String where, String what) {}

    private static Claim claim(Attempt attempt, Answered answered) {
        String target = attempt.asked().target();
        JsonNode body = answered.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answered.body());
        return switch (attempt.asked().operation()) {
            case BOOK -> new Claim("booked", body.path("appointmentId").asString());
            case CANCEL -> new Claim("cancelled", target);
            case RESCHEDULE -> new Claim("moved", target);
            case RECORD ->
                new Claim("examined", target + " RECORD " + body.path("version").asString());
            case COMPLETE ->
                new Claim(
                        "examined",
                        target + " COMPLETION " + body.path("version").asString());
            case ISSUE ->
                new Claim("issued", target + " " + body.path("documentHash").asString());
            case DISPENSE -> new Claim("dispensed", body.path("dispensationId").asString());
            case REVOKE -> new Claim("changed", target + " revoked");
            case HOLD -> new Claim("changed", target + " held");
            case RELEASE -> new Claim("changed", target + " released");
        };
    }

    private static Set<String> ids(Evidence evidence, String table, String column) {
        return evidence.table(table).stream()
                .map(row -> row.getOrDefault(column, ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> history(Evidence evidence, String action) {
        return evidence.table("appointment.appointment_history").stream()
                .filter(row -> action.equals(row.get("action")))
                .map(row -> row.getOrDefault("appointment_id", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> versions(Evidence evidence) {
        return evidence.table("examination.examination_version").stream()
                .map(row -> row.get("examination_id") + " " + row.get("kind") + " " + row.get("version"))
                .collect(Collectors.toSet());
    }

    private static Set<String> documents(Evidence evidence) {
        return evidence.table("prescription.signed_document").stream()
                .map(row -> row.get("prescription_id") + " " + row.get("hash"))
                .collect(Collectors.toSet());
    }

    private static Set<String> changes(Evidence evidence) {
        return evidence.table("prescription.prescription_version").stream()
                .map(row -> row.get("prescription_id") + " " + row.get("action"))
                .collect(Collectors.toSet());
    }
}
