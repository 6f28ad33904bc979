package vn.telehealth.audit.log;

/**
 * ECDSA-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER } in DER (X.690, section 8.3 and 10). The reader of the JDK also takes
 * integers that lack the zero in front of their sign, so that a signed text could be changed and would still verify.
 */
final class DerSignature {

    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 0x02;
    private static final int LONGEST_INTEGER = 33;

    private DerSignature() {}

    /** Whether these are the bytes of one, of numbers below 2^256. */
    static boolean isOne(byte[] der) {
        if (der.length < 2 || der[0] != SEQUENCE || der[1] != der.length - 2) {
            return false;
        }
        var s = endOfInteger(der, 2);
        return s > 0 && endOfInteger(der, s) == der.length;
    }

    /** Where the integer that begins here ends; -1 when none does. */
    private static int endOfInteger(byte[] der, int from) {
        if (from + 2 >= der.length || der[from] != INTEGER) {
            return -1;
        }
        var end = from + 2 + der[from + 1];
        var first = from + 2;
        if (der[from + 1] < 1 || der[from + 1] > LONGEST_INTEGER || end > der.length || der[first] < 0) {
            return -1;
        }
        var padded = end - first > 1 && der[first] == 0 && der[first + 1] >= 0;
        return padded ? -1 : end;
    }
}
