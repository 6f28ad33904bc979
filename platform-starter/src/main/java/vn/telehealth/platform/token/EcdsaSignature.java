package vn.telehealth.platform.token;

import java.math.BigInteger;
import java.util.Arrays;

/** The two forms of an ECDSA signature. */
public final class EcdsaSignature {

    private EcdsaSignature() {}

    /**
     * @param p1363 r and s, one after the other, as tokens, JWS and COSE have them
     * @return ECDSA-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER } (RFC 5480, DER), as X.509 and CMS have it
     */
    public static byte[] toDer(byte[] p1363) {
        int half = p1363.length / 2;
        if (half == 0 || half > 48 || p1363.length % 2 != 0) {
            throw new IllegalArgumentException("not a signature of P-256 or P-384: " + p1363.length + " bytes");
        }
        byte[] r = new BigInteger(1, Arrays.copyOf(p1363, half)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(p1363, half, p1363.length)).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        put(der, 2, r);
        put(der, 4 + r.length, s);
        return der;
    }

    private static void put(byte[] der, int offset, byte[] integer) {
        der[offset] = 0x02;
        der[offset + 1] = (byte) integer.length;
        System.arraycopy(integer, 0, der, offset + 2, integer.length);
    }
}
