package vn.telehealth.audit.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete subtree: 2^height leaves beginning at a multiple of 2^height.
 *
 * @param height 0 for a single leaf
 * @param index how many subtrees of this height stand to its left
 */
public record Subtree(int height, long index) {

    private static final int HIGHEST = 62;

    public Subtree {
        if (height < 0 || height > HIGHEST || index < 0) {
            throw new IllegalArgumentException("No subtree of height %d at %d".formatted(height, index));
        }
    }

    public long first() {
        return index << height;
    }

    /** Index of the leaf after the last one. */
    public long end() {
        return (index + 1) << height;
    }

    /** The fewest complete subtrees that cover the leaves from (inclusive) to (exclusive), from left to right. */
    public static List<Subtree> cover(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No range of leaves: %d to %d".formatted(from, to));
        }
        var cover = new ArrayList<Subtree>();
        var at = from;
        while (at < to) {
            var aligned = at == 0 ? HIGHEST : Long.numberOfTrailingZeros(at);
            var height = Math.min(aligned, 63 - Long.numberOfLeadingZeros(to - at));
            cover.add(new Subtree(height, at >> height));
            at += 1L << height;
        }
        return List.copyOf(cover);
    }
}
