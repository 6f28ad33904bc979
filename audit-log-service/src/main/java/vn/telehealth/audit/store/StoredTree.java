package vn.telehealth.audit.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.Frontier;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.Subtree;
import vn.telehealth.audit.log.SubtreeRoots;
import vn.telehealth.platform.memory.LeastUsed;

/**
 * The tree's hashes, read from tiles where they are complete and from the records at its right edge. A completed tile that
 * a crash kept from being stored is stored by the first reader. Nothing that was read ever changes, so it is remembered: all
 * proofs of one size share the right edge, which would be hundreds of records and tiles for each. Safe for threads.
 */
final class StoredTree implements SubtreeRoots {

    private static final int CACHED_TILES = 512;
    /** Some for each of a few sizes: an edge is as many as its size has ones in binary. */
    private static final int CACHED_EDGE = 512;

    private final Records records;
    private final Tiles tiles;
    private final LeastUsed<TileId, List<Hash>> cache = new LeastUsed<>(CACHED_TILES);
    private final LeastUsed<Subtree, Hash> edgeRoots = new LeastUsed<>(CACHED_EDGE);

    StoredTree(Records records, Tiles tiles) {
        this.records = records;
        this.tiles = tiles;
    }

    private record TileId(int level, long number) {}

    @Override
    public Hash root(Subtree subtree) {
        return edgeRoots.find(subtree).orElseGet(() -> read(subtree));
    }

    private Hash read(Subtree subtree) {
        var level = subtree.height() / Tiles.HEIGHT;
        var within = subtree.height() % Tiles.HEIGHT;
        var first = subtree.index() << within;
        var tile = tile(level, first);
        if (tile != null) {
            return joined(part(tile, first, 1 << within));
        }
        var root = joined(edge(level, first, 1 << within));
        edgeRoots.keep(subtree, root);
        return root;
    }

    /** What was remembered of records that the store has lost since is not what it will hold. */
    void forget() {
        cache.forget();
        edgeRoots.forget();
    }

    /**
     * Stores the tiles that a log growing between these sizes has completed.
     *
     * @param newest leaf hashes up to the new size, as far as they are at hand: these are not read back
     */
    void complete(long oldSize, long newSize, List<Hash> newest) {
        for (var number = oldSize / Tiles.WIDTH; number < newSize / Tiles.WIDTH; number++) {
            tiles.store(0, number, leaves(number * Tiles.WIDTH, newSize - newest.size(), newest));
        }
        var span = (long) Tiles.WIDTH * Tiles.WIDTH;
        for (var level = 1; newSize / span > oldSize / span; level++, span *= Tiles.WIDTH) {
            for (var number = oldSize / span; number < newSize / span; number++) {
                tiles.store(level, number, hashes(level, number * Tiles.WIDTH, Tiles.WIDTH));
            }
        }
    }

    private List<Hash> leaves(long first, long firstAtHand, List<Hash> atHand) {
        var end = first + Tiles.WIDTH;
        var split = Math.clamp(firstAtHand, first, end);
        var leaves = new ArrayList<Hash>(Tiles.WIDTH);
        if (first < split) {
            leaves.addAll(records.hashes(first, split));
        }
        if (split < end) {
            leaves.addAll(atHand.subList((int) (split - firstAtHand), (int) (end - firstAtHand)));
        }
        return leaves;
    }

    /** Hashes at height 8 * level; those of one call lie in one tile. */
    private List<Hash> hashes(int level, long first, int count) {
        var tile = tile(level, first);
        return tile == null ? edge(level, first, count) : part(tile, first, count);
    }

    /** The tile with this hash; nothing when it is not complete. */
    private @Nullable List<Hash> tile(int level, long first) {
        var id = new TileId(level, first / Tiles.WIDTH);
        var tile = cache.find(id).orElse(null);
        if (tile == null) {
            tile = tiles.find(level, id.number).orElse(null);
            if (tile != null) {
                cache.keep(id, tile);
            }
        }
        return tile;
    }

    private static List<Hash> part(List<Hash> tile, long first, int count) {
        var offset = (int) (first % Tiles.WIDTH);
        return tile.subList(offset, offset + count);
    }

    private static Hash joined(List<Hash> hashes) {
        var frontier = new Frontier();
        hashes.forEach(frontier::append);
        return frontier.root();
    }

    private List<Hash> edge(int level, long first, int count) {
        if (level == 0) {
            return records.hashes(first, first + count);
        }
        var stored = tiles.roots(level - 1, first, first + count);
        var roots = new ArrayList<Hash>(count);
        for (var number = first; number < first + count; number++) {
            var root = stored.get(number);
            roots.add(root != null ? root : repaired(level - 1, number));
        }
        return roots;
    }

    private Hash repaired(int level, long number) {
        return tiles.store(level, number, hashes(level, number * Tiles.WIDTH, Tiles.WIDTH));
    }
}
