package vn.telehealth.prescription.pdf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;
import vn.telehealth.prescription.signing.PhysicianKey;

/** Lets the key in the token sign the CMS attributes. */
record TokenContentSigner(PhysicianKey key, ByteArrayOutputStream data) implements ContentSigner {

    TokenContentSigner(PhysicianKey key) {
        this(key, new ByteArrayOutputStream());
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public OutputStream getOutputStream() {
        return data;
    }

    @Override
    public byte[] getSignature() {
        return key.signDer(data.toByteArray());
    }
}
