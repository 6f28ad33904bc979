package vn.telehealth.audit.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import vn.telehealth.audit.projection.AuditRecord;

/**
 * Whose data an object is. Not every event names the patient; that of an appointment's or prescription's beginning does,
 * and so she can be told of all that happens to it later.
 */
public final class Subjects {

    private static final Set<String> TYPES = Set.of("appointment", "examination", "prescription");
    private static final Set<String> REFERENCES = Set.of("appointmentId", "examinationId", "prescriptionId");
    private static final String PATIENT = "patientId";

    private final Collections collections;

    Subjects(Collections collections) {
        this.collections = collections;
    }

    /** The same records, with the patient where an earlier record of the object knew her. */
    public List<AuditRecord> complete(List<AuditRecord> records) {
        var learned = new HashMap<String, UUID>();
        var asked = new HashSet<String>();
        for (var record : records) {
            var patient = record.patientId();
            if (patient == null) {
                asked.addAll(objects(record));
            } else if (record.outcome().equals(AuditRecord.SUCCESS)) {
                objects(record).forEach(object -> learned.putIfAbsent(object, patient));
            }
        }
        var known = find(asked);
        learned.forEach(known::putIfAbsent);
        remember(learned);
        return records.stream().map(record -> complete(record, known)).toList();
    }

    private static AuditRecord complete(AuditRecord record, Map<String, UUID> known) {
        if (record.patientId() != null) {
            return record;
        }
        for (var object : objects(record)) {
            var patient = known.get(object);
            if (patient != null) {
                return record.ofPatient(patient);
            }
        }
        return record;
    }

    private static List<String> objects(AuditRecord record) {
        var objects = new ArrayList<String>();
        if (TYPES.contains(record.object().type())) {
            objects.add(record.object().id());
        }
        record.details().forEach((name, value) -> {
            if (REFERENCES.contains(name)) {
                objects.add(value);
            }
        });
        return objects;
    }

    private Map<String, UUID> find(Set<String> objects) {
        var found = new HashMap<String, UUID>();
        if (objects.isEmpty()) {
            return found;
        }
        return StoreCalls.call(() -> {
            for (var subject : collections.subjects().find(in(Collections.ID, objects))) {
                found.put(subject.getString(Collections.ID), UUID.fromString(subject.getString(PATIENT)));
            }
            return found;
        });
    }

    private void remember(Map<String, UUID> learned) {
        if (learned.isEmpty()) {
            return;
        }
        var documents = learned.entrySet().stream()
                .map(each -> new Document(Collections.ID, each.getKey())
                        .append(PATIENT, each.getValue().toString()))
                .toList();
        StoreCalls.call(() -> {
            try {
                return collections.subjects().insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                    return e.getWriteResult();
                }
                throw e;
            }
        });
    }
}
