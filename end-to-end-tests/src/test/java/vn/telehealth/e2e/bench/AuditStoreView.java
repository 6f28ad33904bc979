package vn.telehealth.e2e.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import vn.telehealth.local.Port;
import vn.telehealth.local.supply.Supplies;

/** The store that the fleet runs for its audit log; a MongoDB that stands elsewhere is not measured. */
final class AuditStoreView implements AutoCloseable {

    private static final String ID = "_id";
    private static final String BULK = "bench";

    private final MongoClient client;

    AuditStoreView(Supplies supplies) {
        client = MongoClients.create("mongodb://127.0.0.1:" + supplies.port(Port.MONGO));
    }

    /** How many records the log has, which is the index of the next. */
    long size() {
        return records().countDocuments();
    }

    boolean has(long index) {
        return records().find(Filters.eq(ID, index)).first() != null;
    }

    List<Document> read(long from, int count) {
        return records()
                .find(Filters.in(
                        ID, LongStream.range(from, from + count).boxed().toList()))
                .into(new ArrayList<>());
    }

    /** A collection with the indexes of the log's, and nothing in it. */
    MongoCollection<Document> emptyTwin() {
        MongoDatabase bulk = client.getDatabase(BULK);
        bulk.drop();
        MongoCollection<Document> twin = bulk.getCollection("records");
        for (Document index : records().listIndexes()) {
            Document key = index.get("key", Document.class);
            if (!key.containsKey(ID) || key.size() > 1) {
                twin.createIndex(key, new IndexOptions().unique(index.getBoolean("unique", false)));
            }
        }
        return twin;
    }

    @Override
    public void close() {
        client.getDatabase(BULK).drop();
        client.close();
    }

    private MongoCollection<Document> records() {
        return client.getDatabase("audit").getCollection("records");
    }
}
