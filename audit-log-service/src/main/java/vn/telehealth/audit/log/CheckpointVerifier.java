package vn.telehealth.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Checks the signatures of checkpoints with one public key. */
public final class CheckpointVerifier {

    private static final String PEM_BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String PEM_END = "-----END PUBLIC KEY-----";

    private final PublicKey key;
    private final byte[] keyId;

    public CheckpointVerifier(PublicKey key) {
        this.key = key;
        this.keyId = KeyId.of(key);
    }

    /**
     * @param pem a P-256 public key as PEM (SubjectPublicKeyInfo)
     * @throws IllegalArgumentException when it is none
     */
    public static CheckpointVerifier ofPem(String pem) {
        var begin = pem.indexOf(PEM_BEGIN);
        var end = pem.indexOf(PEM_END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("There is no PUBLIC KEY block in it");
        }
        try {
            var der = Base64.getMimeDecoder().decode(pem.substring(begin + PEM_BEGIN.length(), end));
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            if (((ECPublicKey) key).getParams().getCurve().getField().getFieldSize() != 256) {
                throw new IllegalArgumentException("It is not a P-256 key");
            }
            return new CheckpointVerifier(key);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("It is not an EC public key", wrong);
        }
    }

    /** Whether the note names this key; says nothing of the signature. */
    public boolean isKeyOf(SignedCheckpoint signed) {
        return Arrays.equals(keyId, signed.keyId());
    }

    /** Whether this key signed exactly this checkpoint. */
    public boolean signed(SignedCheckpoint signed) {
        return isKeyOf(signed)
                && verifies(signed.checkpoint().text().getBytes(StandardCharsets.UTF_8), signed.signature());
    }

    boolean verifies(byte[] message, byte[] der) {
        if (!DerSignature.isOne(der)) {
            return false;
        }
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(der);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
