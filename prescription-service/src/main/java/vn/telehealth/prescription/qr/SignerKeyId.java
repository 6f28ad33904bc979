package vn.telehealth.prescription.qr;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names the certificate whose key signed a QR: the first 8 bytes of the SHA-256 of its DER encoding.
 *
 * @param hex 16 lower-case hexadecimal digits
 */
record SignerKeyId(String hex) {

    static final int BYTES = 8;

    SignerKeyId {
        if (!hex.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("A signer key id has 16 lower-case hexadecimal digits");
        }
    }

    static SignerKeyId of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return of(Arrays.copyOf(digest, BYTES));
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("Unusable certificate", e);
        }
    }

    static SignerKeyId of(byte[] bytes) {
        return new SignerKeyId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
