package vn.telehealth.prescription.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a signed PDF holds its signature: hexadecimal digits between {@code <} and {@code >}, filled up with zeros, the only
 * bytes that are not signed.
 *
 * @param from index of the first digit
 * @param to index after the last one
 */
record SignatureRoom(int from, int to) {

    /** @param byteRange the signed parts: start and length of the first, start and length of the second */
    static SignatureRoom between(int[] byteRange) {
        return new SignatureRoom(byteRange[1] + 1, byteRange[2] - 1);
    }

    /** A copy of the file with this signature in it. */
    byte[] fill(byte[] pdf, byte[] signature) {
        byte[] digits = HexFormat.of().withUpperCase().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        if (digits.length > to - from) {
            throw new IllegalStateException("A signature of " + signature.length + " bytes does not fit its room");
        }
        byte[] filled = pdf.clone();
        Arrays.fill(filled, from, to, (byte) '0');
        System.arraycopy(digits, 0, filled, from, digits.length);
        return filled;
    }
}
