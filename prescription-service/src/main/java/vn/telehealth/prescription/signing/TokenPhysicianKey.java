package vn.telehealth.prescription.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.telehealth.platform.token.EcdsaSignature;
import vn.telehealth.platform.token.HsmToken;

/** A key in the token with its certificate. */
record TokenPhysicianKey(HsmToken token, SigningCertificate certificate) implements PhysicianKey {

    @Override
    public List<X509Certificate> chain() {
        return certificate.chain();
    }

    @Override
    public byte[] sign(byte[] message) {
        return token.sign(certificate.keyLabel(), message);
    }

    @Override
    public byte[] signDer(byte[] message) {
        return EcdsaSignature.toDer(sign(message));
    }
}
