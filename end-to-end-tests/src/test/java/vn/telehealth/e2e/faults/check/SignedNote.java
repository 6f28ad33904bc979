package vn.telehealth.e2e.faults.check;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The signature under a checkpoint. */
public final class SignedNote {

    private static final int KEY_ID = 4;

    private SignedNote() {}

    /**
     * Whether there is an ECDSA signature over the note's text, after the four bytes that name the key.
     *
     * @param publicKey PEM
     */
    public static boolean bears(String note, String publicKey) {
        int end = note.indexOf("\n\n") + 1;
        String text = note.substring(0, end);
        byte[] signature = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key(publicKey));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature, KEY_ID, signature.length - KEY_ID);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        return KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
