package vn.telehealth.prescription.qr;

import java.io.ByteArrayOutputStream;

/** Base45 of RFC 9285. Decoding is strict: what {@link #encode} would not have written is refused. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 1);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            append(text, ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff), 3);
        }
        if (bytes.length % 2 == 1) {
            append(text, bytes[bytes.length - 1] & 0xff, 2);
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when the text is not the Base45 of any bytes */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2 / 3 + 1);
        for (int i = 0; i < text.length(); i += 3) {
            int digits = Math.min(3, text.length() - i);
            int value = value(text, i, digits);
            if (digits == 1 || value > (digits == 3 ? 0xffff : 0xff)) {
                throw new IllegalArgumentException("not Base45");
            }
            if (digits == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static void append(StringBuilder text, int value, int digits) {
        for (int i = 0, rest = value; i < digits; i++, rest /= BASE) {
            text.append(ALPHABET.charAt(rest % BASE));
        }
    }

    private static int value(String text, int from, int digits) {
        int value = 0;
        for (int i = from + digits - 1; i >= from; i--) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not Base45");
            }
            value = value * BASE + digit;
        }
        return value;
    }
}
