package vn.telehealth.audit.log;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 9162 sections 2.1.3 and 2.1.4 from the hashes of a log. */
public final class Proofs {

    private final SubtreeRoots roots;

    public Proofs(SubtreeRoots roots) {
        this.roots = roots;
    }

    /** Root of the log as it was when it held {@code size} leaves. */
    public Hash root(long size) {
        return range(0, size);
    }

    /**
     * Inclusion of a leaf in the log of this size.
     *
     * @return the sibling hashes from the leaf up to the root
     * @throws IllegalArgumentException unless 0 &lt;= leaf &lt; size
     */
    public List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("Leaf %d is not in a log of %d".formatted(leaf, size));
        }
        var path = new ArrayList<Hash>();
        climb(leaf, 0, size, path);
        return path;
    }

    /**
     * Consistency of the log of size {@code from} with that of size {@code to}.
     *
     * @throws IllegalArgumentException unless 0 &lt;= from &lt;= to
     */
    public List<Hash> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("No log grows from %d to %d leaves".formatted(from, to));
        }
        var path = new ArrayList<Hash>();
        if (from > 0 && from < to) {
            grow(from, new Range(0, to), true, path);
        }
        return path;
    }

    private void climb(long leaf, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (leaf < middle) {
            climb(leaf, from, middle, path);
            path.add(range(middle, to));
        } else {
            climb(leaf, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void grow(long old, Range range, boolean knownToVerifier, List<Hash> path) {
        if (old == range.to) {
            if (!knownToVerifier) {
                path.add(range(range.from, range.to));
            }
            return;
        }
        var middle = range.from + split(range.to - range.from);
        if (old <= middle) {
            grow(old, new Range(range.from, middle), knownToVerifier, path);
            path.add(range(middle, range.to));
        } else {
            grow(old, new Range(middle, range.to), false, path);
            path.add(range(range.from, middle));
        }
    }

    private Hash range(long from, long to) {
        return Frontier.fold(Subtree.cover(from, to).stream().map(roots::root).toList());
    }

    /** The largest power of two below n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    private record Range(long from, long to) {}
}
