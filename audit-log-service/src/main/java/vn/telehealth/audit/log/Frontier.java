package vn.telehealth.audit.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The right edge of a growing log: the roots of the complete subtrees that cover it, at most one a height. That is all
 * one needs to append and to know the root. Not safe for threads.
 */
public final class Frontier {

    private final Deque<Hash> roots = new ArrayDeque<>();
    private long size;

    /** The edge of an empty log. */
    public Frontier() {}

    /**
     * The edge of a log of this size.
     *
     * @param hashes the roots of {@code Subtree.cover(0, size)}, in that order
     */
    public static Frontier of(long size, List<Hash> hashes) {
        var cover = Subtree.cover(0, size);
        if (cover.size() != hashes.size()) {
            throw new IllegalArgumentException(
                    "A log of %d leaves has %d subtrees, not %d".formatted(size, cover.size(), hashes.size()));
        }
        var frontier = new Frontier();
        hashes.forEach(frontier.roots::addLast);
        frontier.size = size;
        return frontier;
    }

    public void append(Hash leaf) {
        append(0, leaf);
    }

    /**
     * Appends a complete subtree.
     *
     * @throws IllegalArgumentException when a subtree of this height cannot begin here
     */
    public void append(int height, Hash root) {
        var leaves = 1L << height;
        if ((size & (leaves - 1)) != 0) {
            throw new IllegalArgumentException("No subtree of height %d begins at leaf %d".formatted(height, size));
        }
        var carried = root;
        for (var h = height; ((size >> h) & 1) == 1; h++) {
            carried = TreeHash.node(roots.removeLast(), carried);
        }
        roots.addLast(carried);
        size += leaves;
    }

    public long size() {
        return size;
    }

    /** Root of the whole log, RFC 9162 section 2.1.1. */
    public Hash root() {
        return fold(hashes());
    }

    /** The roots of {@code Subtree.cover(0, size)}, in that order. */
    public List<Hash> hashes() {
        return new ArrayList<>(roots);
    }

    public Frontier copy() {
        return of(size, hashes());
    }

    /** Joins the roots of neighbouring subtrees of falling height into the root above them. */
    static Hash fold(List<Hash> roots) {
        if (roots.isEmpty()) {
            return TreeHash.EMPTY;
        }
        var folded = roots.getLast();
        for (var i = roots.size() - 2; i >= 0; i--) {
            folded = TreeHash.node(roots.get(i), folded);
        }
        return folded;
    }
}
