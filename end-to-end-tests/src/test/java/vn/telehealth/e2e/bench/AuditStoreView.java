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
    private static final String RECORDS = "records";
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
        return emptyLog(BULK).getCollection(RECORDS);
    }

    /** A log that has the indexes of this one, and no records yet. */
    MongoDatabase emptyLog(String name) {
        MongoDatabase log = client.getDatabase(name);
        log.drop();
        for (Document index : records().listIndexes()) {
            Document key = index.get("key", Document.class);
            if (!key.containsKey(ID) || key.size() > 1) {
                log.getCollection(RECORDS)
                        .createIndex(key, new IndexOptions().unique(index.getBoolean("unique", false)));
            }
        }
        return log;
    }

    void drop(String log) {
        client.getDatabase(log).drop();
    }

    @Override
    public void close() {
        drop(BULK);
        client.close();
    }

    private MongoCollection<Document> records() {
        return client.getDatabase("audit").getCollection(RECORDS);
    }
}
