package vn.telehealth.audit.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.telehealth.audit.store.Records;
import vn.telehealth.audit.store.StoredRecord;
import vn.telehealth.platform.problem.NotFound;

/** Finds a record by the id of its event or by its index in the log. */
@Component
class RecordLookup {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");

    private final Records records;

    RecordLookup(Records records) {
        this.records = records;
    }

    /**
     * @throws NotFound when there is none
     */
    StoredRecord require(String recordId) {
        return find(recordId).orElseThrow(() -> new NotFound("audit record"));
    }

    private Optional<StoredRecord> find(String recordId) {
        if (INDEX.matcher(recordId).matches()) {
            return records.findByIndex(Long.parseLong(recordId));
        }
        try {
            return records.findByEvent(UUID.fromString(recordId));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
