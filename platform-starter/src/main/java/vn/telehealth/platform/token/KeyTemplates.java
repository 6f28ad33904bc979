package vn.telehealth.platform.token;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** What keys in the token look like: they stay there, cannot be read, and are good for one use only. */
final class KeyTemplates {

    /** The object identifier 1.2.840.10045.3.1.7 (P-256), DER. */
    private static final byte[] P256 = {0x06, 0x08, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x03, 0x01, 0x07};

    private static final int COORDINATE = 32;
    private static final long AES_256_LENGTH = 32;

    private KeyTemplates() {}

    static CkAttributes publicHalf(String label, byte[] id) {
        return named(label, id)
                .flag(CkAttributes.PRIVATE, false)
                .flag(CkAttributes.VERIFY, true)
                .bytes(CkAttributes.EC_PARAMS, P256);
    }

    static CkAttributes privateHalf(String label, byte[] id) {
        return hidden(named(label, id)).flag(CkAttributes.SIGN, true);
    }

    static CkAttributes secretKey(String label, byte[] id) {
        return hidden(named(label, id))
                .number(CkAttributes.VALUE_LEN, AES_256_LENGTH)
                .flag(CkAttributes.ENCRYPT, true)
                .flag(CkAttributes.DECRYPT, true);
    }

    private static CkAttributes named(String label, byte[] id) {
        return new CkAttributes()
                .flag(CkAttributes.TOKEN, true)
                .text(CkAttributes.LABEL, label)
                .bytes(CkAttributes.ID, id);
    }

    private static CkAttributes hidden(CkAttributes key) {
        return key.flag(CkAttributes.PRIVATE, true)
                .flag(CkAttributes.SENSITIVE, true)
                .flag(CkAttributes.EXTRACTABLE, false);
    }

    /** The public key that was made together with the private one. */
    static ECPublicKey publicKey(TokenSession session, long privateKey) {
        CkAttributes sameId = new CkAttributes()
                .number(CkAttributes.CLASS, CkAttributes.PUBLIC_KEY)
                .bytes(CkAttributes.ID, session.attribute(privateKey, CkAttributes.ID));
        long[] found = session.find(sameId);
        if (found.length != 1) {
            throw new CryptokiException("public key of a private one", CryptokiException.GENERAL_ERROR);
        }
        return decode(session.attribute(found[0], CkAttributes.EC_POINT));
    }

    /** CKA_EC_POINT: an OCTET STRING with the uncompressed point; some tokens leave the OCTET STRING's head away. */
    private static ECPublicKey decode(byte[] point) {
        int start = point.length - 2 * COORDINATE;
        if (start < 1 || point[start - 1] != 4) {
            throw new CryptokiException("not an uncompressed point of P-256", CryptokiException.GENERAL_ERROR);
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, start, start + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, start + COORDINATE, point.length));
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPublicKeySpec key = new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class));
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is not known here", e);
        }
    }
}
