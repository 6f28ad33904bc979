package vn.telehealth.prescription.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Checks signatures of ES256 (RFC 7518, section 3.4), with a provider that is several times faster at it than the JDK's. */
public final class Ecdsa {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final AlgorithmIdentifier P256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, X9ObjectIdentifiers.prime256v1);

    private Ecdsa() {}

    /**
     * @param key of whoever's certificate; any other than one of P-256 verifies nothing
     * @param signature r and s, 32 bytes each
     */
    public static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != 64 || !isP256(key)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("SHA256withPLAIN-ECDSA", PROVIDER);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isP256(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().equals(P256);
    }

    static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(String ascii) {
        return sha256(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
