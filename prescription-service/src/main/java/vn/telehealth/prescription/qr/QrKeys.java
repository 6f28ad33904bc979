package vn.telehealth.prescription.qr;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The AES-256 keys of the verification service: one seals, all open. */
final class QrKeys {

    private static final int KEY_BYTES = 32;

    private final String activeId;
    private final Map<String, SecretKey> keys;

    private QrKeys(String activeId, Map<String, SecretKey> keys) {
        this.activeId = activeId;
        this.keys = keys;
    }

    /** @throws IllegalArgumentException naming the property, never its value, when a key is unusable */
    static QrKeys from(QrProperties properties) {
        Map<String, SecretKey> keys = new HashMap<>();
        properties.keys().forEach((id, text) -> keys.put(id, parse(id, text)));
        if (!keys.containsKey(properties.activeKey())) {
            throw new IllegalArgumentException(
                    "telehealth.qr.active-key names '%s', but there is no telehealth.qr.keys.%1$s"
                            .formatted(properties.activeKey()));
        }
        return new QrKeys(properties.activeKey(), Map.copyOf(keys));
    }

    String activeId() {
        return activeId;
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static SecretKey parse(String id, String text) {
        if (!id.matches("[a-z0-9]{1,4}")) {
            throw new IllegalArgumentException(
                    "telehealth.qr.keys." + id + ": a key id has one to four lower-case letters or digits");
        }
        byte[] bytes = decode(id, text);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("telehealth.qr.keys." + id + " must hold 32 bytes in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decode(String id, String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            // Its message quotes the secret's characters.
            throw new IllegalArgumentException("telehealth.qr.keys." + id + " is not base64");
        }
    }
}
