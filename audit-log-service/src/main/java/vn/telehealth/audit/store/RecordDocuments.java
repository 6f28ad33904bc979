package vn.telehealth.audit.store;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.TreeHash;
import vn.telehealth.audit.projection.AuditRecord;

/** A record as a document: its canonical JSON and hash, and beside them the fields that searches use. */
final class RecordDocuments {

    static final String EVENT_ID = "eventId";
    static final String HASH = "hash";
    static final String JSON = "json";
    static final String TIME = "time";
    static final String ACTOR = "actor";
    static final String ACTION = "action";
    static final String OBJECT_TYPE = "objectType";
    static final String OBJECT_ID = "objectId";
    static final String PATIENT_ID = "patientId";

    static final List<String> SEARCHED = List.of(ACTOR, ACTION, OBJECT_TYPE, OBJECT_ID, PATIENT_ID, TIME);

    private RecordDocuments() {}

    static Document of(AuditRecord record, long index) {
        var json = record.canonical(index);
        var hash = TreeHash.leaf(json.getBytes(StandardCharsets.UTF_8));
        var document = new Document(Collections.ID, index)
                .append(EVENT_ID, record.eventId().toString())
                .append(HASH, new Binary(hash.bytes()))
                .append(JSON, json)
                .append(TIME, Date.from(record.time()))
                .append(ACTOR, record.who().actor())
                .append(ACTION, record.action())
                .append(OBJECT_TYPE, record.object().type())
                .append(OBJECT_ID, record.object().id());
        if (record.patientId() != null) {
            document.append(PATIENT_ID, record.patientId().toString());
        }
        return document;
    }

    static StoredRecord read(Document document) {
        return new StoredRecord(
                document.getLong(Collections.ID),
                UUID.fromString(document.getString(EVENT_ID)),
                hash(document),
                document.getString(JSON));
    }

    static Hash hash(Document document) {
        return Hash.of(document.get(HASH, Binary.class).getData());
    }
}
