package vn.telehealth.e2e.bench.fill;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import vn.telehealth.e2e.faults.check.MerkleTree;

/**
 * Fills an empty log with copies of one record, each with an id and an index of its own, its real hash, and the tiles of the
 * tree above them. The service that is started on it finds it like one that it wrote itself, and signs it.
 */
public final class FillLog {

    private static final int BATCH = 1_024;
    private static final int WIDTH = 256;

    private final MongoDatabase database;
    private final Document model;
    private final String json;
    private final String idMember;
    private final String indexMember;
    private final List<Level> levels = new ArrayList<>();
    private final List<Document> tiles = new ArrayList<>();

    /** @param model as it stands in the collection {@code records} of a log */
    public FillLog(MongoDatabase database, Document model) {
        this.database = database;
        this.model = model;
        this.json = model.getString("json");
        this.idMember = "\"eventId\":\"" + model.getString("eventId") + '"';
        this.indexMember = "\"index\":" + model.get("_id", Number.class).longValue() + ',';
        if (!json.contains(idMember) || !json.contains(indexMember)) {
            throw new IllegalArgumentException("not a record of the log: " + json);
        }
    }

    /** Hashes that wait for their tile to be full. */
    private static final class Level {

        private final List<byte[]> hashes = new ArrayList<>();
        private long stored;
    }

    public void fill(long size) {
        Advance advance = new Advance("audit records", size);
        for (long from = 0; from < size; from += BATCH) {
            List<Document> records = new ArrayList<>();
            for (long index = from; index < Math.min(size, from + BATCH); index++) {
                records.add(record(index));
            }
            database.getCollection("records").insertMany(records);
            if (!tiles.isEmpty()) {
                database.getCollection("tiles").insertMany(tiles);
                tiles.clear();
            }
            advance.reached(from + records.size());
        }
    }

    private Document record(long index) {
        String id = FilledIds.id(database.getName(), index).toString();
        String own =
                json.replace(idMember, "\"eventId\":\"" + id + '"').replace(indexMember, "\"index\":" + index + ',');
        byte[] hash = MerkleTree.leaf(own.getBytes(StandardCharsets.UTF_8));
        append(0, hash);
        Document record = new Document(model);
        record.put("_id", index);
        record.put("eventId", id);
        record.put("hash", new Binary(hash));
        record.put("json", own);
        return record;
    }

    private void append(int height, byte[] hash) {
        if (levels.size() == height) {
            levels.add(new Level());
        }
        Level level = levels.get(height);
        level.hashes.add(hash);
        if (level.hashes.size() == WIDTH) {
            byte[] root = root(level.hashes);
            tiles.add(new Document("_id", height + "/" + level.stored)
                    .append("hashes", new Binary(joined(level.hashes)))
                    .append("root", new Binary(root)));
            level.stored++;
            level.hashes.clear();
            append(height + 1, root);
        }
    }

    private static byte[] root(List<byte[]> hashes) {
        List<byte[]> row = hashes;
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < row.size(); i += 2) {
                above.add(MerkleTree.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    private static byte[] joined(List<byte[]> hashes) {
        byte[] all = new byte[hashes.size() * hashes.getFirst().length];
        for (int i = 0; i < hashes.size(); i++) {
            byte[] hash = hashes.get(i);
            System.arraycopy(hash, 0, all, i * hash.length, hash.length);
        }
        return all;
    }
}
