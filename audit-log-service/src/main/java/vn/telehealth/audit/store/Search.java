package vn.telehealth.audit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Finds records by what stands in them, newest first. */
public final class Search {

    private final Collections collections;

    Search(Collections collections) {
        this.collections = collections;
    }

    /**
     * @param before only records with a smaller index
     */
    public List<StoredRecord> find(Criteria criteria, long before, int limit) {
        return documents(criteria, before, limit).stream()
                .map(RecordDocuments::read)
                .toList();
    }

    /** When the newest of the records was done that fit. */
    public Optional<Instant> newestTime(Criteria criteria) {
        return documents(criteria, Long.MAX_VALUE, 1).stream()
                .map(document -> document.getDate(RecordDocuments.TIME).toInstant())
                .findFirst();
    }

    private List<Document> documents(Criteria criteria, long before, int limit) {
        return StoreCalls.call(() -> collections
                .records()
                .find(and(filters(criteria, before)))
                .sort(descending(Collections.ID))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    private static List<Bson> filters(Criteria criteria, long before) {
        var filters = new ArrayList<Bson>();
        filters.add(lt(Collections.ID, before));
        equal(filters, RecordDocuments.ACTOR, criteria.actor());
        equal(filters, RecordDocuments.ACTION, criteria.action());
        equal(filters, RecordDocuments.OBJECT_TYPE, criteria.objectType());
        equal(filters, RecordDocuments.OBJECT_ID, criteria.objectId());
        var patientId = criteria.patientId();
        equal(filters, RecordDocuments.PATIENT_ID, patientId == null ? null : patientId.toString());
        if (criteria.from() != null) {
            filters.add(gte(RecordDocuments.TIME, Date.from(criteria.from())));
        }
        if (criteria.to() != null) {
            filters.add(lt(RecordDocuments.TIME, Date.from(criteria.to())));
        }
        return filters;
    }

    private static void equal(List<Bson> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(eq(field, value));
        }
    }
}
