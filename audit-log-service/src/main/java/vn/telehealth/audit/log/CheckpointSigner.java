package vn.telehealth.audit.log;

import java.security.PublicKey;

/** The log's signing key, wherever it lives. Safe for threads. */
public interface CheckpointSigner {

    /** The P-256 key that verifies. */
    PublicKey publicKey();

    /**
     * Signs with ECDSA over P-256 and SHA-256 (ES256).
     *
     * @return the signature as ASN.1 DER (SEQUENCE of r and s)
     * @throws SigningUnavailable when the key cannot be used now; trying later is right
     */
    byte[] sign(byte[] message);
}
