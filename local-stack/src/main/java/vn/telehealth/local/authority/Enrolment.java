package vn.telehealth.local.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Certifies keys of physicians and of servers. */
final class Enrolment {

    private static final Duration RENEWAL = Duration.ofDays(30);
    private static final List<ASN1ObjectIdentifier> SUBJECT =
            List.of(BCStyle.CN, BCStyle.SERIALNUMBER, BCStyle.O, BCStyle.C);

    private final AuthorityKeys keys;
    private final CertificateProfiles profiles;
    private final Ledger ledger;
    private final Clock clock;

    Enrolment(AuthorityKeys keys, CertificateProfiles profiles, Ledger ledger, Clock clock) {
        this.keys = keys;
        this.profiles = profiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Certifies the key of the request (PKCS#10, DER). Asked again for the same key and name, it gives the same certificate until that is
     * about to expire, so that a lost answer costs nothing.
     *
     * @throws Refused when the request is not one, its key is unfit or was revoked, or its subject lacks name, licence or facility
     */
    synchronized X509Certificate certify(byte[] der) {
        JcaPKCS10CertificationRequest request = parse(der);
        PublicKey key = provenKey(request);
        X500Name subject = request.getSubject();
        for (ASN1ObjectIdentifier part : SUBJECT) {
            if (subject.getRDNs(part).length != 1) {
                throw new Refused(400, "the subject needs one each of CN, serialNumber, O and C");
            }
        }
        Instant now = clock.instant();
        for (Ledger.Entry earlier : ledger.forKey(key)) {
            if (earlier.revocation() != null) {
                throw new Refused(403, "the certificate of this key was revoked");
            }
            X509Certificate certificate = earlier.certificate();
            if (subject.equals(X500Name.getInstance(
                            certificate.getSubjectX500Principal().getEncoded()))
                    && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWAL))) {
                return certificate;
            }
        }
        X509Certificate issuer = keys.issuing().certificate();
        X509Certificate certificate = profiles.physician(
                new CertificateProfiles.Request(subject, key, issuer, now),
                keys.issuing().signer());
        ledger.issued(certificate, now);
        return certificate;
    }

    /**
     * Certifies the key of a server under the names its request asks for (PKCS#10 with a subjectAltName, DER). A server makes a new
     * key for each certificate, so none is given twice.
     *
     * @throws Refused when the request is not one, its key is unfit, or it asks for no name
     */
    synchronized X509Certificate certifyServer(byte[] der) {
        JcaPKCS10CertificationRequest request = parse(der);
        PublicKey key = provenKey(request);
        GeneralNames names = Optional.ofNullable(request.getRequestedExtensions())
                .map(extensions -> GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName))
                .orElseThrow(() -> new Refused(400, "the request asks for no name"));
        Instant now = clock.instant();
        X509Certificate certificate = profiles.server(
                new CertificateProfiles.Request(
                        request.getSubject(), key, keys.issuing().certificate(), now),
                names,
                keys.issuing().signer());
        ledger.issued(certificate, now);
        return certificate;
    }

    private static JcaPKCS10CertificationRequest parse(byte[] der) {
        try {
            return new JcaPKCS10CertificationRequest(der);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(400, "not a PKCS#10 request");
        }
    }

    private static PublicKey provenKey(JcaPKCS10CertificationRequest request) {
        try {
            PublicKey key = request.getPublicKey();
            if (!(key instanceof ECPublicKey curve)
                    || curve.getParams().getCurve().getField().getFieldSize() != 256) {
                throw new Refused(400, "the key is not one of P-256");
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new Refused(400, "the request is not signed with its own key");
            }
            return key;
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw new Refused(400, "the request's key or signature cannot be read");
        }
    }
}
