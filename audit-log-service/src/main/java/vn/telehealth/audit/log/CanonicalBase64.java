package vn.telehealth.audit.log;

import java.util.Base64;

/**
 * Base64 with one spelling of each value. The decoder of the JDK passes over the bits behind the last byte, so that a
 * changed character could go unseen (RFC 4648 section 3.5).
 */
public final class CanonicalBase64 {

    private CanonicalBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when it is not what {@link #encode} makes */
    public static byte[] decode(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("It is not canonical Base64");
        }
        return bytes;
    }
}
