package vn.telehealth.prescription.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** BASE64URL of RFC 7515: without padding, and only one spelling of each value. */
final class Base64Url {

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when it is not what {@link #encode} makes */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical BASE64URL");
        }
        return bytes;
    }
}
