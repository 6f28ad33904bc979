package vn.telehealth.audit.store;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import vn.telehealth.audit.log.SignedCheckpoint;

/** A checkpoint as a document. Positions are a list, since names of topics may hold what names of fields may not. */
final class CheckpointDocuments {

    static final String SIZE = "size";
    static final String TIME = "time";
    private static final String NOTE = "note";
    private static final String POSITIONS = "positions";
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";

    private CheckpointDocuments() {}

    static Document of(StoredCheckpoint checkpoint) {
        var signed = checkpoint.signed();
        List<Document> positions = checkpoint.positions().entrySet().stream()
                .map(each -> new Document(PARTITION, each.getKey()).append(OFFSET, each.getValue()))
                .toList();
        return new Document(Collections.ID, checkpoint.number())
                .append(SIZE, signed.checkpoint().size())
                .append(TIME, Date.from(signed.checkpoint().time()))
                .append(NOTE, signed.note())
                .append(POSITIONS, positions);
    }

    static StoredCheckpoint read(Document document) {
        var positions = new HashMap<String, Long>();
        for (var each : document.getList(POSITIONS, Document.class)) {
            positions.put(each.getString(PARTITION), each.getLong(OFFSET));
        }
        return new StoredCheckpoint(
                document.getLong(Collections.ID), SignedCheckpoint.parse(document.getString(NOTE)), positions);
    }
}
