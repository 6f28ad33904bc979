package vn.telehealth.prescription.authority;

import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.springframework.web.client.HttpClientErrorException;

/** Revocation lists over HTTP (RFC 5280, section 4.2.1.13), from the place that the certificate names. */
final class RevocationListRequests {

    /** A signature is kept with its lists: those of a root have some hundred bytes. */
    private static final int LONGEST = 16 * 1024;

    private final AuthorityHttp http;
    private final TrustedRoots roots;
    private final Clock clock;

    RevocationListRequests(AuthorityHttp http, TrustedRoots roots, Clock clock) {
        this.http = http;
        this.roots = roots;
        this.clock = clock;
    }

    CertificateStatus listed(X509Certificate certificate) {
        try {
            X509Certificate issuer =
                    roots.chain(certificate, List.of(), clock.instant()).get(1);
            URI place = place(certificate)
                    .orElseThrow(() -> new AuthorityUnavailable("its certificate names no revocation list"));
            byte[] list = http.get(place);
            if (list.length > LONGEST) {
                throw new AuthorityUnavailable("its revocation list is too long to be kept with a signature");
            }
            CertificateStatus status = RevocationList.read(list, certificate, issuer);
            if (status.nextUpdate().isBefore(clock.instant())) {
                throw new CertificateException("a list of yesterday");
            }
            return status;
        } catch (CertificateException e) {
            throw new AuthorityUnavailable("its revocation list cannot be believed", e);
        } catch (HttpClientErrorException e) {
            throw new AuthorityUnavailable("it refuses its revocation list", e);
        }
    }

    private static Optional<URI> place(X509Certificate certificate) throws CertificateException {
        CRLDistPoint points = CRLDistPoint.fromExtensions(new JcaX509CertificateHolder(certificate).getExtensions());
        if (points == null) {
            return Optional.empty();
        }
        return Arrays.stream(points.getDistributionPoints())
                .map(DistributionPoint::getDistributionPoint)
                .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME)
                .flatMap(name ->
                        Arrays.stream(GeneralNames.getInstance(name.getName()).getNames()))
                .flatMap(location -> WebPlace.of(location).stream())
                .findFirst();
    }
}
