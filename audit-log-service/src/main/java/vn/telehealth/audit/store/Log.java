package vn.telehealth.audit.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.Proofs;
import vn.telehealth.audit.log.SubtreeRoots;
import vn.telehealth.audit.log.Tree;
import vn.telehealth.audit.projection.AuditRecord;

/**
 * The log: appends records, each event once, and knows its own tree. Several instances may append to one store: the index
 * of a record is its key, so a writer that was overtaken reads what the other appended and goes on behind it.
 */
public final class Log {

    private static final long LONGEST_PAUSE_NANOS = 5_000_000;

    private final Records records;
    private final StoredTree tree;
    private final Checkpoints checkpoints;
    private final ReentrantLock appending = new ReentrantLock();
    private @Nullable Head head;
    private @Nullable RecordsLost lost;

    Log(Records records, StoredTree tree, Checkpoints checkpoints) {
        this.records = records;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /**
     * Appends those records whose events are not in the log yet. They are durable when this returns.
     *
     * @return how many were new
     * @throws RecordsLost when the store has lost records that it had confirmed: read the topics again
     * @throws LogDamaged when the store lacks records that a checkpoint covers
     * @throws vn.telehealth.platform.problem.Unavailable when the store does not answer; some may have been appended
     */
    public int append(List<AuditRecord> batch) {
        appending.lock();
        try {
            if (lost != null) {
                throw lost;
            }
            return append(edge(), batch);
        } finally {
            // Told now, if anything was lost: to the only one who can read it again.
            lost = null;
            appending.unlock();
        }
    }

    private int append(Head edge, List<AuditRecord> batch) {
        var before = edge.size();
        var wanted = unknown(batch);
        var newest = List.<Hash>of();
        for (var rest = wanted; !rest.isEmpty(); rest = unknown(rest)) {
            var hashes = records.insert(edge.size(), rest);
            if (hashes.isPresent()) {
                newest = hashes.get();
                edge.append(newest);
                break;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            edge.catchUp(records);
        }
        tree.complete(before, edge.size(), newest);
        return wanted.size();
    }

    /** Size and root, with everything that other instances have appended. */
    public Tree tree() {
        appending.lock();
        try {
            var edge = edge();
            edge.catchUp(records);
            return edge.tree();
        } finally {
            appending.unlock();
        }
    }

    public Proofs proofs() {
        return new Proofs(tree);
    }

    public SubtreeRoots roots() {
        return tree;
    }

    private Head edge() {
        var edge = head;
        if (edge == null) {
            edge = Head.load(checkpoints, tree);
            edge.catchUp(records);
            head = edge;
            return edge;
        }
        try {
            edge.requireUnchanged(records);
            return edge;
        } catch (RecordsLost e) {
            head = null;
            lost = e;
            tree.forget();
            throw e;
        }
    }

    private List<AuditRecord> unknown(List<AuditRecord> batch) {
        var byEvent = new LinkedHashMap<String, AuditRecord>();
        batch.forEach(record -> byEvent.putIfAbsent(record.eventId().toString(), record));
        byEvent.keySet().removeAll(records.known(byEvent.keySet()));
        return new ArrayList<>(byEvent.values());
    }
}
