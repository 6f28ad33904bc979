package vn.telehealth.examination.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.platform.sealing.SealedJson;
import vn.telehealth.platform.sealing.SealedRow;
import vn.telehealth.platform.sealing.SealedTable;

/** Clinical records as the database keeps them: JSON under seal. */
@Component
class SealedRecords {

    static final String RECORD = "record";
    static final String REASON = "reason";
    static final SealedTable EXAMINATION = new SealedTable("examination", List.of("examination_id"), List.of(RECORD));
    static final SealedTable VERSION =
            new SealedTable("examination_version", List.of("examination_id", "version"), List.of(RECORD, REASON));

    private final SealedJson json;

    SealedRecords(SealedJson json) {
        this.json = json;
    }

    SealedRow of(UUID examination) {
        return json.row(EXAMINATION, examination);
    }

    SealedRow of(UUID examination, long version) {
        return json.row(VERSION, examination, version);
    }

    byte @Nullable [] sealed(SealedRow row, @Nullable ClinicalRecord record) {
        return record == null ? null : json.write(row, RECORD, RecordJson.of(record));
    }

    ClinicalRecord opened(SealedRow row, byte[] stored) {
        return json.read(row, RECORD, stored, RecordJson.class).toRecord();
    }
}
