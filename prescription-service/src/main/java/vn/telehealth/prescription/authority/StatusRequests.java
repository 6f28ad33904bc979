package vn.telehealth.prescription.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

/** OCSP over HTTP (RFC 6960, appendix A), at the responder that the certificate names. */
final class StatusRequests {

    private static final MediaType REQUEST = MediaType.parseMediaType("application/ocsp-request");

    private final AuthorityHttp http;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StatusRequests(AuthorityHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    CertificateStatus status(X509Certificate certificate, X509Certificate issuer) {
        try {
            URI responder = responder(certificate)
                    .orElseThrow(() -> new AuthorityUnavailable("the certificate names no OCSP responder"));
            byte[] nonce = new byte[16];
            random.nextBytes(nonce);
            byte[] request = request(certificate.getSerialNumber(), issuer, nonce);
            byte[] answer = http.post(responder, REQUEST, request, headers -> {});
            OcspAnswer.requireNonce(answer, nonce);
            CertificateStatus status = OcspAnswer.read(answer, certificate, issuer);
            if (status.nextUpdate().isBefore(clock.instant())) {
                throw new CertificateException("an answer of yesterday");
            }
            return status;
        } catch (CertificateException e) {
            throw new AuthorityUnavailable("its certificate status cannot be believed", e);
        } catch (HttpClientErrorException e) {
            throw new AuthorityUnavailable("it refuses to tell a certificate's status", e);
        } catch (IOException | GeneralSecurityException | OCSPException | OperatorCreationException e) {
            throw new IllegalStateException("no OCSP request can be made for this certificate", e);
        }
    }

    private static byte[] request(BigInteger serial, X509Certificate issuer, byte[] nonce)
            throws IOException, GeneralSecurityException, OCSPException, OperatorCreationException {
        CertificateID id = new CertificateID(
                new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new JcaX509CertificateHolder(issuer),
                serial);
        Extension fresh =
                new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
        return new OCSPReqBuilder()
                .addRequest(id)
                .setRequestExtensions(new Extensions(fresh))
                .build()
                .getEncoded();
    }

    private static Optional<URI> responder(X509Certificate certificate) throws CertificateException {
        X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
        AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(holder.getExtensions());
        if (access == null) {
            return Optional.empty();
        }
        return Arrays.stream(access.getAccessDescriptions())
                .filter(place -> place.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                .flatMap(place -> WebPlace.of(place.getAccessLocation()).stream())
                .findFirst();
    }
}
