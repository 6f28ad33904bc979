package vn.telehealth.platform.sealing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.telehealth.platform.token.NoSuchKey;
import vn.telehealth.platform.token.SealBroken;

/**
 * The sealed columns of one row: all of them under one key. Every method may throw
 * {@link vn.telehealth.platform.token.TokenUnavailable}, when the key has to be unwrapped and the token is away; then nothing
 * was done.
 */
public final class SealedRow {

    private final DataKeys keys;
    private final SealedTable table;
    private final List<?> row;
    private @Nullable DataKey key;

    SealedRow(DataKeys keys, SealedTable table, List<?> row) {
        this.keys = keys;
        this.table = table;
        this.row = List.copyOf(row);
    }

    /** Seals with this key. */
    SealedRow under(DataKey chosen) {
        key = chosen;
        return this;
    }

    /** What to store: the number of the key in four bytes, IV, cipher text and tag. */
    public byte[] seal(String column, byte[] plain) {
        DataKey active = key == null ? keys.active(Purpose.SEAL) : key;
        key = active;
        try {
            byte[] sealed = active.seal(place(column), plain);
            return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                    .putInt(active.id())
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    public byte[] seal(String column, String text) {
        return seal(column, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte @Nullable [] sealIfAny(String column, @Nullable String text) {
        return text == null ? null : seal(column, text);
    }

    /** @throws SealedColumnBroken when it was changed, or sealed for another place */
    public byte[] openBytes(String column, byte[] stored) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(stored);
            DataKey used = keys.get(buffer.getInt());
            byte[] sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
            return used.open(place(column), sealed);
        } catch (GeneralSecurityException
                | BufferUnderflowException
                | IllegalArgumentException
                | SealBroken
                | NoSuchKey e) {
            throw new SealedColumnBroken(table.place(column, row), e);
        }
    }

    public String open(String column, byte[] stored) {
        return new String(openBytes(column, stored), StandardCharsets.UTF_8);
    }

    public @Nullable String openIfAny(String column, byte @Nullable [] stored) {
        return stored == null ? null : open(column, stored);
    }

    private byte[] place(String column) {
        return table.place(column, row).getBytes(StandardCharsets.UTF_8);
    }
}
