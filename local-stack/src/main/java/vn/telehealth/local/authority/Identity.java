package vn.telehealth.local.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key of the authority with its certificate. */
record Identity(PrivateKey key, X509Certificate certificate) {

    static final String ALGORITHM = "SHA256withECDSA";

    ContentSigner signer() {
        return signer(key);
    }

    static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(ALGORITHM).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
