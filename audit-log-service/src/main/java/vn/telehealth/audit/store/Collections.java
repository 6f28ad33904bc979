package vn.telehealth.audit.store;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collections, with what every access needs: nothing counts before a majority of the servers has it on disk. */
final class Collections {

    static final String ID = "_id";

    private final MongoDatabase database;

    Collections(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    MongoCollection<Document> records() {
        return database.getCollection("records");
    }

    MongoCollection<Document> tiles() {
        return database.getCollection("tiles");
    }

    MongoCollection<Document> checkpoints() {
        return database.getCollection("checkpoints");
    }

    MongoCollection<Document> subjects() {
        return database.getCollection("subjects");
    }

    /** The indexes; asked for by whoever sets the store up, since the application's own user may only insert and find. */
    void createIndexes() {
        records().createIndex(Indexes.ascending(RecordDocuments.EVENT_ID), new IndexOptions().unique(true));
        for (var field : RecordDocuments.SEARCHED) {
            records().createIndex(Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending(ID)));
        }
        checkpoints().createIndex(Indexes.ascending(CheckpointDocuments.SIZE));
    }

    /**
     * @throws IllegalStateException when nothing keeps an event from being logged twice
     */
    void requireIndexes() {
        for (var index : records().listIndexes()) {
            if (index.getBoolean("unique", false)
                    && index.get("key", Document.class).containsKey(RecordDocuments.EVENT_ID)) {
                return;
            }
        }
        throw new IllegalStateException(
                "The collection records has no unique index on eventId: see deploy/mongo/audit.json");
    }

    /** Documents by their number: by list, since not every store can look up a range by its index. */
    static Bson ids(long from, long to) {
        return Filters.in(ID, LongStream.range(from, to).boxed().toList());
    }
}
