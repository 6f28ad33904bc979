package vn.telehealth.prescription.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.sealing.ColumnSeal;
import vn.telehealth.platform.sealing.SealedRow;
import vn.telehealth.platform.sealing.SealedTable;

/** Values that are stored as JSON under seal. */
@Component
class SealedJson {

    private final JsonMapper mapper;
    private final ColumnSeal seal;

    SealedJson(JsonMapper mapper, ColumnSeal seal) {
        this.mapper = mapper;
        this.seal = seal;
    }

    SealedRow row(SealedTable table, Object... key) {
        return seal.row(table, key);
    }

    byte[] write(SealedRow row, String column, Object value) {
        return row.seal(column, mapper.writeValueAsString(value));
    }

    byte @Nullable [] writeIfAny(SealedRow row, String column, @Nullable Object value) {
        return value == null ? null : write(row, column, value);
    }

    <T> T read(SealedRow row, String column, byte[] stored, Class<T> type) {
        return mapper.readValue(row.open(column, stored), type);
    }
}
