package vn.telehealth.prescription.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.telehealth.prescription.domain.SignerIdentity;

/**
 * A physician's certificate.
 *
 * @param physician whom it names
 * @param keyLabel  label of her key in the token
 * @param chain     the certificate and its issuers, the root last
 */
public record SigningCertificate(SignerIdentity physician, String keyLabel, List<X509Certificate> chain) {

    public SigningCertificate {
        chain = List.copyOf(chain);
        if (chain.size() < 2) {
            throw new IllegalArgumentException("a certificate comes with its issuer");
        }
    }

    boolean validAt(Instant time) {
        return !time.isBefore(chain.getFirst().getNotBefore().toInstant())
                && time.isBefore(chain.getFirst().getNotAfter().toInstant());
    }
}
