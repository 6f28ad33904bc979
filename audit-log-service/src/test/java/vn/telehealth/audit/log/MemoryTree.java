package vn.telehealth.audit.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log's hashes in memory. */
public final class MemoryTree implements SubtreeRoots {

    private final Map<Subtree, Hash> roots = new HashMap<>();
    private long size;

    public static MemoryTree of(List<Hash> leaves) {
        var tree = new MemoryTree();
        leaves.forEach(tree::append);
        return tree;
    }

    public void append(Hash leaf) {
        var subtree = new Subtree(0, size++);
        var hash = leaf;
        roots.put(subtree, hash);
        while ((subtree.index() & 1) == 1) {
            hash = TreeHash.node(root(new Subtree(subtree.height(), subtree.index() - 1)), hash);
            subtree = new Subtree(subtree.height() + 1, subtree.index() >> 1);
            roots.put(subtree, hash);
        }
    }

    public List<Hash> leaves() {
        var leaves = new ArrayList<Hash>();
        for (var i = 0L; i < size; i++) {
            leaves.add(root(new Subtree(0, i)));
        }
        return leaves;
    }

    @Override
    public Hash root(Subtree subtree) {
        var root = roots.get(subtree);
        if (root == null) {
            throw new IllegalStateException("The log of %d leaves lacks %s".formatted(size, subtree));
        }
        return root;
    }
}
