package vn.telehealth.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Lets a sealed column be looked up, or be unique, without telling its values: HMAC-SHA-256 under a key of its own. Equal values
 * have equal indexes; nothing else can be asked.
 */
public final class BlindIndex {

    private final DataKeys keys;

    BlindIndex(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * 32 bytes.
     *
     * @param column table and column, so that equal values in two columns cannot be matched
     * @param normalised the value in the one form that counts, for example in lower case
     */
    public byte[] of(String column, String normalised) {
        try {
            return keys.active(Purpose.INDEX).hmac((column + "|" + normalised).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }
}
