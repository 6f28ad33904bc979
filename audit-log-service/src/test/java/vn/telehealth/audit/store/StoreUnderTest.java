package vn.telehealth.audit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import vn.telehealth.audit.log.Frontier;
import vn.telehealth.audit.log.Tree;
import vn.telehealth.audit.log.TreeHash;

/** One instance's view of the store. */
public final class StoreUnderTest implements AutoCloseable {

    public final MongoDatabase database;
    public final Records records;
    public final Checkpoints checkpoints;
    public final Search search;
    public final Log log;
    private final MongoClient client;

    public StoreUnderTest(MongoServerFixture server) {
        client = server.client();
        database = client.getDatabase("audit");
        var collections = new Collections(database);
        collections.createIndexes();
        collections.requireIndexes();
        records = new Records(collections);
        checkpoints = new Checkpoints(collections);
        search = new Search(collections);
        log = new Log(records, new StoredTree(records, new Tiles(collections)), checkpoints);
    }

    /** The tree computed from the stored JSON alone. */
    Tree recomputed() {
        var frontier = new Frontier();
        for (var record : all()) {
            frontier.append(TreeHash.leaf(record.json().getBytes(StandardCharsets.UTF_8)));
        }
        return new Tree(frontier.size(), frontier.root());
    }

    List<StoredRecord> all() {
        var size = log.tree().size();
        return LongStream.iterate(0, from -> from < size, from -> from + Records.CHUNK)
                .boxed()
                .flatMap(from -> records.read(from, Math.min(from + Records.CHUNK, size)).stream())
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
