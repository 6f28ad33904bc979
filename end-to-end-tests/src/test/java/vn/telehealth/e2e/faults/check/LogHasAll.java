package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Published;

/** Every event has exactly one record in the audit log, made of these very bytes; and every record an event. */
final class LogHasAll implements Rule {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, JsonNode> records = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (String line : evidence.log().records()) {
            JsonNode record = JSON.readTree(line);
            String id = record.path("eventId").asString();
            order.add(id);
            if (records.put(id, record) != null) {
                broken.add("event " + id + " is in the log twice");
            }
        }
        Set<String> published = new HashSet<>();
        for (Published event : evidence.events()) {
            published.add(event.id());
            JsonNode record = records.get(event.id());
            if (record == null && !madeByLooking(event)) {
                broken.add(event.effect() + " " + event.id() + " is not in the log");
            } else if (record != null && !record.path("eventSha256").asString().equals(event.sha256())) {
                broken.add("the log's record of " + event.effect() + " " + event.id() + " is of other bytes");
            }
        }
        records.keySet().stream()
                .filter(id -> !published.contains(id))
                .forEach(id -> broken.add("the log has a record of " + id + ", which was never published"));
        broken.addAll(store(order, evidence.log().stored()));
        return broken;
    }

    /** Copying the log is audited too, and so is the sign-in for it: what comes of that is younger than the copy. */
    private static boolean madeByLooking(Published event) {
        return event.topic().equals("checkpoint")
                || event.effect().startsWith("audit.")
                || event.effect().startsWith("identity.");
    }

    private static List<String> store(List<String> exported, List<String> stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        boolean begins = stored.size() >= exported.size()
                && stored.subList(0, exported.size()).equals(exported);
        return begins ? List.of() : List.of("the store holds other records than the export");
    }
}
