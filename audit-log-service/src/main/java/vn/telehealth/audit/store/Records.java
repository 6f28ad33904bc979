package vn.telehealth.audit.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.projection.AuditRecord;

/** The records of the log by their index. */
public final class Records {

    /** How many records are read at once. */
    public static final int CHUNK = 1000;

    private final Collections collections;

    Records(Collections collections) {
        this.collections = collections;
    }

    /**
     * The records from (inclusive) to (exclusive), at most {@link #CHUNK} of them, ascending.
     *
     * @throws LogDamaged when one is missing
     */
    public List<StoredRecord> read(long from, long to) {
        var records = find(from, to, null).stream().map(RecordDocuments::read).toList();
        requireComplete(records.size(), from, to);
        return records;
    }

    public Optional<StoredRecord> findByEvent(UUID eventId) {
        return StoreCalls.call(() -> Optional.ofNullable(collections
                        .records()
                        .find(eq(RecordDocuments.EVENT_ID, eventId.toString()))
                        .first())
                .map(RecordDocuments::read));
    }

    public Optional<StoredRecord> findByIndex(long index) {
        return find(index, index + 1, null).stream().map(RecordDocuments::read).findFirst();
    }

    /**
     * Leaf hashes, as {@link #read}.
     *
     * @throws LogDamaged when one is missing
     */
    List<Hash> hashes(long from, long to) {
        var hashes = hashesFrom(from, to);
        requireComplete(hashes.size(), from, to);
        return hashes;
    }

    /**
     * The leaf hashes that there are from an index on, up to another.
     *
     * @throws LogDamaged when there is a hole among them
     */
    List<Hash> hashesFrom(long from, long to) {
        var hashes = new ArrayList<Hash>();
        for (var document : find(from, to, include(RecordDocuments.HASH))) {
            if (document.getLong(Collections.ID) != from + hashes.size()) {
                throw new LogDamaged("record %d is missing".formatted(from + hashes.size()));
            }
            hashes.add(RecordDocuments.hash(document));
        }
        return hashes;
    }

    /** Which of these events are in the log already. */
    Set<String> known(Collection<String> eventIds) {
        return StoreCalls.call(() -> collections
                .records()
                .find(in(RecordDocuments.EVENT_ID, eventIds))
                .projection(include(RecordDocuments.EVENT_ID))
                .map(document -> document.getString(RecordDocuments.EVENT_ID))
                .into(new HashSet<>()));
    }

    /**
     * Inserts records from this index on, in order, each at once durable or not at all.
     *
     * @return the leaf hashes; empty when another writer took an index or had one of the events: then some of the
     *     records may have been inserted
     */
    Optional<List<Hash>> insert(long first, List<AuditRecord> records) {
        var documents = new ArrayList<Document>();
        for (var record : records) {
            documents.add(RecordDocuments.of(record, first + documents.size()));
        }
        return StoreCalls.call(() -> {
            try {
                collections.records().insertMany(documents, new InsertManyOptions().ordered(true));
                return Optional.of(documents.stream().map(RecordDocuments::hash).toList());
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private List<Document> find(long from, long to, @Nullable Bson projection) {
        if (to - from > CHUNK) {
            throw new IllegalArgumentException("At most %d records at once".formatted(CHUNK));
        }
        return StoreCalls.call(() -> collections
                .records()
                .find(Collections.ids(from, to))
                .projection(projection)
                .sort(ascending(Collections.ID))
                .into(new ArrayList<>()));
    }

    private static void requireComplete(int found, long from, long to) {
        if (found != to - from) {
            throw new LogDamaged("%d of the records %d to %d are missing".formatted(to - from - found, from, to - 1));
        }
    }
}
