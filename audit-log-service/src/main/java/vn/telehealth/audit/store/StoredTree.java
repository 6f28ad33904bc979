package vn.telehealth.audit.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.Frontier;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.Subtree;
import vn.telehealth.audit.log.SubtreeRoots;

/**
 * The tree's hashes, read from tiles where they are complete and from the records at its right edge. A completed tile that
 * a crash kept from being stored is stored by the first reader. Safe for threads.
 */
final class StoredTree implements SubtreeRoots {

    private static final int CACHED_TILES = 512;

    private final Records records;
    private final Tiles tiles;
    private final ReentrantLock caching = new ReentrantLock();
    private final Map<TileId, List<Hash>> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, List<Hash>> eldest) {
            return size() > CACHED_TILES;
        }
    };

    StoredTree(Records records, Tiles tiles) {
        this.records = records;
        this.tiles = tiles;
    }

    private record TileId(int level, long number) {}

    @Override
    public Hash root(Subtree subtree) {
        var level = subtree.height() / Tiles.HEIGHT;
        var within = subtree.height() % Tiles.HEIGHT;
        var frontier = new Frontier();
        hashes(level, subtree.index() << within, 1 << within).forEach(frontier::append);
        return frontier.root();
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
        var id = new TileId(level, first / Tiles.WIDTH);
        var tile = cached(id);
        if (tile == null) {
            tile = tiles.find(level, id.number).orElse(null);
            if (tile == null) {
                return edge(level, first, count);
            }
            cache(id, tile);
        }
        var offset = (int) (first % Tiles.WIDTH);
        return tile.subList(offset, offset + count);
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

    private @Nullable List<Hash> cached(TileId id) {
        caching.lock();
        try {
            return cache.get(id);
        } finally {
            caching.unlock();
        }
    }

    private void cache(TileId id, List<Hash> tile) {
        caching.lock();
        try {
            cache.put(id, tile);
        } finally {
            caching.unlock();
        }
    }
}
