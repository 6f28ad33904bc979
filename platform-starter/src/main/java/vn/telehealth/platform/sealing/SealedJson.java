package vn.telehealth.platform.sealing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values that are stored as JSON under seal. */
public final class SealedJson {

    private final JsonMapper mapper;
    private final ColumnSeal seal;

    SealedJson(JsonMapper mapper, ColumnSeal seal) {
        this.mapper = mapper;
        this.seal = seal;
    }

    public SealedRow row(SealedTable table, Object... key) {
        return seal.row(table, key);
    }

    public byte[] write(SealedRow row, String column, Object value) {
        return row.seal(column, mapper.writeValueAsString(value));
    }

    public byte @Nullable [] writeIfAny(SealedRow row, String column, @Nullable Object value) {
        return value == null ? null : write(row, column, value);
    }

    /** @throws SealedColumnBroken when it was changed, or sealed for another place */
    public <T> T read(SealedRow row, String column, byte[] stored, Class<T> type) {
        return mapper.readValue(row.open(column, stored), type);
    }
}
