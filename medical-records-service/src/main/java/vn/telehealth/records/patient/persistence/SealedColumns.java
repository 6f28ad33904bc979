package vn.telehealth.records.patient.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals identity numbers, so that a copy of the database does not give them away: AES-256-GCM, bound to the patient and the
 * column, stored as {@code <key id>:<Base64url of IV and ciphertext>}.
 */
final class SealedColumns {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final String activeKey;
    private final Map<String, SecretKeySpec> keys;

    SealedColumns(SealingProperties properties) {
        this.activeKey = properties.activeKey();
        this.keys = properties.keys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> key(entry.getValue())));
    }

    String seal(Place place, String text) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, activeKey, iv, place, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(IV_BYTES + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
        return activeKey + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    String open(Place place, String stored) {
        int colon = stored.indexOf(':');
        ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(stored.substring(colon + 1)));
        byte[] iv = new byte[IV_BYTES];
        byte[] sealed = new byte[whole.remaining() - IV_BYTES];
        whole.get(iv).get(sealed);
        String key = stored.substring(0, colon);
        return new String(run(Cipher.DECRYPT_MODE, key, iv, place, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String keyId, byte[] iv, Place place, byte[] input) {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("telehealth.records.keys." + keyId + " sealed a column and is missing");
        }
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD((place.column() + "|" + place.patientId()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed column does not open: " + place.column(), e);
        }
    }

    private static SecretKeySpec key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key in telehealth.records.keys has not 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Where a sealed text belongs; it opens nowhere else. */
    record Place(UUID patientId, String column) {}
}
