package vn.telehealth.e2e.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import vn.telehealth.local.Port;
import vn.telehealth.local.supply.Supplies;

/** A log's store with many records and the tiles over them, written as {@code docs/formats/audit-log.md} has them. */
final class FullLog implements AutoCloseable {

    private static final int WIDTH = 256;
    private static final int CHUNK = 5_000;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MongoClient client;
    private final MongoDatabase database;

    FullLog(Supplies supplies, String name) {
        client = MongoClients.create("mongodb://127.0.0.1:" + supplies.port(Port.MONGO));
        database = client.getDatabase(name);
    }

    void fill(int records) {
        database.drop();
        database.getCollection("records").createIndex(Indexes.ascending("eventId"), new IndexOptions().unique(true));
        List<byte[]> leaves = new ArrayList<>();
        for (int begin = 0; begin < records; begin += CHUNK) {
            List<Document> chunk = new ArrayList<>();
            for (int index = begin; index < Math.min(records, begin + CHUNK); index++) {
                Document document = document(index);
                leaves.add(document.get("hash", Binary.class).getData());
                chunk.add(document);
            }
            database.getCollection("records").insertMany(chunk);
        }
        List<byte[]> level = leaves;
        for (int height = 0; level.size() >= WIDTH; height++) {
            level = tiles(height, level);
        }
    }

    /** @return the roots of the complete ones */
    private List<byte[]> tiles(int height, List<byte[]> hashes) {
        List<Document> tiles = new ArrayList<>();
        List<byte[]> roots = new ArrayList<>();
        for (int number = 0; number < hashes.size() / WIDTH; number++) {
            List<byte[]> below = hashes.subList(number * WIDTH, (number + 1) * WIDTH);
            byte[] root = root(below);
            roots.add(root);
            tiles.add(new Document("_id", height + "/" + number)
                    .append("hashes", new Binary(joined(below)))
                    .append("root", new Binary(root)));
        }
        database.getCollection("tiles").insertMany(tiles);
        return roots;
    }

    private static Document document(int index) {
        String event = UUID.randomUUID().toString();
        String object = UUID.randomUUID().toString();
        String json = """
                {"action":"prescription.verify","actor":"%s","details":{"by":"id"},"eventId":"%s","eventSha256":"%s",\
                "index":%d,"objectId":"%s","objectType":"prescription","outcome":"SUCCESS","role":"pharmacist",\
                "time":"2026-11-22T08:15:30.123456Z"}""".formatted(object, event, "0".repeat(64), index, object);
        return new Document("_id", (long) index)
                .append("eventId", event)
                .append("hash", new Binary(hash(LEAF, json.getBytes(StandardCharsets.UTF_8))))
                .append("json", json)
                .append("time", Date.from(Instant.EPOCH))
                .append("actor", object)
                .append("action", "prescription.verify")
                .append("objectType", "prescription")
                .append("objectId", object);
    }

    private static byte[] root(List<byte[]> hashes) {
        List<byte[]> level = hashes;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(hash(NODE, level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] joined(List<byte[]> hashes) {
        byte[] all = new byte[hashes.size() * hashes.getFirst().length];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, all, i * hashes.get(i).length, hashes.get(i).length);
        }
        return all;
    }

    private static byte[] hash(byte prefix, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
