package vn.telehealth.audit.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.Frontier;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.Subtree;
import vn.telehealth.audit.log.Tree;

/** The right edge of the stored log as one instance knows it. */
final class Head {

    private final Frontier frontier;
    private @Nullable Hash last;

    private Head(Frontier frontier) {
        this.frontier = frontier;
    }

    /**
     * The edge at the newest checkpoint.
     *
     * @throws LogDamaged when the store lacks records that the checkpoint covers
     */
    static Head load(Checkpoints checkpoints, StoredTree tree) {
        var size = checkpoints
                .latest()
                .map(latest -> latest.signed().checkpoint().size())
                .orElse(0L);
        var head = new Head(Frontier.of(
                size, Subtree.cover(0, size).stream().map(tree::root).toList()));
        if (size > 0) {
            head.last = tree.root(new Subtree(0, size - 1));
        }
        return head;
    }

    long size() {
        return frontier.size();
    }

    Tree tree() {
        return new Tree(frontier.size(), frontier.root());
    }

    void append(List<Hash> leaves) {
        leaves.forEach(frontier::append);
        if (!leaves.isEmpty()) {
            last = leaves.getLast();
        }
    }

    /** Reads on from here to where the store ends. */
    void catchUp(Records records) {
        List<Hash> more;
        do {
            more = records.hashesFrom(size(), size() + Records.CHUNK);
            append(more);
        } while (more.size() == Records.CHUNK);
    }

    /** The store may have been restarted from an older state: what is appended then must not leave a hole. */
    void requireUnchanged(Records records) {
        if (last != null && !records.hashesFrom(size() - 1, size()).equals(List.of(last))) {
            throw new RecordsLost("record %d is not what this instance appended or read".formatted(size() - 1));
        }
    }
}
