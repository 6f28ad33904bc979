package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.telehealth.e2e.faults.evidence.Evidence;

/**
 * Every visit is completed or compensated in the end. Before people put an end to those left over, each that was open
 * waited for a person: an examination to be completed, or a draft to be signed.
 */
final class VisitsEnd implements Rule {

    private static final Set<String> ENDS = Set.of("COMPLETED", "COMPENSATED");
    private static final Set<String> WITH_THE_PHYSICIAN = Set.of("PLANNED", "IN_PROGRESS", "RETURNED");

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, String> slots = new HashMap<>();
        for (Map<String, String> visit : evidence.table("appointment.appointment")) {
            String id = visit.getOrDefault("id", "");
            String state = visit.getOrDefault("state", "");
            if (!ENDS.contains(state)) {
                broken.add("visit " + id + " is still " + state);
            }
            String other = state.equals("COMPENSATED") ? null : slots.put(visit.getOrDefault("slot_id", ""), id);
            if (other != null) {
                broken.add("visits " + id + " and " + other + " have the same slot");
            }
        }
        for (Map<String, String> visit : evidence.table(Evidence.AT_REST)) {
            if (!waitsForAPerson(visit)) {
                broken.add("visit " + visit.get("appointment") + " stood still and waited for nobody: " + visit);
            }
        }
        return broken;
    }

    private static boolean waitsForAPerson(Map<String, String> visit) {
        return switch (visit.getOrDefault("state", "")) {
            case "BOOKED" -> WITH_THE_PHYSICIAN.contains(visit.getOrDefault("examination", ""));
            case "EXAMINED", "PRESCRIBED" -> visit.containsKey("drafts");
            default -> false;
        };
    }
}
