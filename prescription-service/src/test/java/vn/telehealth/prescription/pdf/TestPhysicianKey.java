package vn.telehealth.prescription.pdf;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.telehealth.prescription.signing.PhysicianKey;

/** A signing key in memory. */
public record TestPhysicianKey(PrivateKey privateKey, List<X509Certificate> chain) implements PhysicianKey {

    @Override
    public byte[] sign(byte[] message) {
        return sign("SHA256withECDSAinP1363Format", message);
    }

    @Override
    public byte[] signDer(byte[] message) {
        return sign("SHA256withECDSA", message);
    }

    private byte[] sign(String algorithm, byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
