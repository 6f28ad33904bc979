package vn.telehealth.audit.log;

import java.security.PublicKey;
import java.util.Arrays;

/** The four bytes that tell which key signed a note: the beginning of SHA-256 over the key's SubjectPublicKeyInfo. */
public final class KeyId {

    static final int LENGTH = 4;

    private KeyId() {}

    public static byte[] of(PublicKey key) {
        return Arrays.copyOf(TreeHash.sha256().digest(key.getEncoded()), LENGTH);
    }
}
