package vn.telehealth.e2e.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.telehealth.e2e.faults.evidence.Evidence;

/**
 * The log grew out of every checkpoint that anybody was ever shown: each bears the log's signature, and the records that
 * are there now lead to its root.
 */
final class LogIsSigned implements Rule {

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        List<String> records = evidence.log().records();
        Map<Long, Set<String>> promised = new TreeMap<>();
        for (String note : notes(evidence)) {
            String[] lines = note.split("\n", -1);
            long promisedSize = Long.parseLong(lines[1]);
            promised.computeIfAbsent(promisedSize, size -> new LinkedHashSet<>())
                    .add(lines[2]);
            if (promisedSize > records.size() && !younger(lines[3], evidence)) {
                broken.add("a checkpoint promises " + promisedSize + " records, the log has " + records.size());
            }
            if (!SignedNote.bears(note, evidence.log().publicKey())) {
                broken.add("the checkpoint of " + lines[1] + " records does not bear the log's signature");
            }
        }
        promised.forEach((size, roots) -> {
            if (roots.size() > 1) {
                broken.add("checkpoints of " + size + " records disagree: " + roots);
            }
        });
        MerkleTree tree = new MerkleTree();
        for (long size = 1; size <= records.size(); size++) {
            tree.append(records.get((int) size - 1).getBytes(StandardCharsets.UTF_8));
            Set<String> roots = promised.getOrDefault(size, Set.of());
            if (!roots.isEmpty() && !roots.contains(tree.root())) {
                broken.add("the first " + size + " records are not those of the checkpoint");
                break;
            }
        }
        return broken;
    }

    /** Whether what the checkpoint covers need not be in the copy. */
    private static boolean younger(String timeLine, Evidence evidence) {
        return !Instant.parse(timeLine.substring("time ".length()))
                .isBefore(evidence.log().takenAt());
    }

    private static Set<String> notes(Evidence evidence) {
        Set<String> notes = new LinkedHashSet<>(evidence.log().checkpoints());
        evidence.events().stream()
                .filter(event -> event.topic().equals("checkpoint"))
                .forEach(event -> notes.add(event.data("checkpoint")));
        return notes;
    }
}
