package vn.telehealth.audit.store;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import vn.telehealth.audit.log.Frontier;
import vn.telehealth.audit.log.Hash;

/**
 * The hashes of completed subtrees, 256 in a document: tile {@code level/n} holds the 256 hashes at height 8 * level from
 * index 256 * n on, and the root above them.
 */
final class Tiles {

    /** Levels of the tree in one tile. */
    static final int HEIGHT = 8;

    static final int WIDTH = 1 << HEIGHT;

    private static final String HASHES = "hashes";
    private static final String ROOT = "root";

    private final Collections collections;

    Tiles(Collections collections) {
        this.collections = collections;
    }

    /** All 256 hashes of a tile; empty when it is not stored. */
    Optional<List<Hash>> find(int level, long number) {
        return StoreCalls.call(() -> Optional.ofNullable(collections
                        .tiles()
                        .find(in(Collections.ID, id(level, number)))
                        .first())
                .map(Tiles::hashes));
    }

    /** The roots of those tiles of a range that are stored, by number. */
    Map<Long, Hash> roots(int level, long from, long to) {
        var numbers = new HashMap<String, Long>();
        LongStream.range(from, to).forEach(number -> numbers.put(id(level, number), number));
        var roots = new HashMap<Long, Hash>();
        return StoreCalls.call(() -> {
            for (var tile : collections
                    .tiles()
                    .find(in(Collections.ID, numbers.keySet()))
                    .projection(include(ROOT))) {
                roots.put(
                        numbers.getOrDefault(tile.getString(Collections.ID), -1L),
                        Hash.of(tile.get(ROOT, Binary.class).getData()));
            }
            return roots;
        });
    }

    /** Stores a completed tile, unless it is there already, and gives its root. */
    Hash store(int level, long number, List<Hash> hashes) {
        var bytes = ByteBuffer.allocate(WIDTH * Hash.LENGTH);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        var frontier = new Frontier();
        hashes.forEach(frontier::append);
        var root = frontier.root();
        StoreCalls.call(() -> {
            try {
                return collections
                        .tiles()
                        .insertOne(new Document(Collections.ID, id(level, number))
                                .append(HASHES, new Binary(bytes.array()))
                                .append(ROOT, new Binary(root.bytes())))
                        .wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return true;
                }
                throw e;
            }
        });
        return root;
    }

    private static String id(int level, long number) {
        return level + "/" + number;
    }

    private static List<Hash> hashes(Document tile) {
        var bytes = tile.get(HASHES, Binary.class).getData();
        var hashes = new ArrayList<Hash>(WIDTH);
        for (var at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return hashes;
    }
}
