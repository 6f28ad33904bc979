package vn.telehealth.prescription.authority;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import vn.telehealth.prescription.domain.SigningRefused;

/** EST simple enrolment (RFC 7030, section 4.2.1). */
final class Enrolments {

    private static final MediaType REQUEST = MediaType.parseMediaType("application/pkcs10");

    private final AuthorityHttp http;
    private final AuthorityProperties properties;
    private final TrustedRoots roots;
    private final Clock clock;

    Enrolments(AuthorityHttp http, AuthorityProperties properties, TrustedRoots roots, Clock clock) {
        this.http = http;
        this.properties = properties;
        this.roots = roots;
        this.clock = clock;
    }

    List<X509Certificate> enrol(byte[] request) {
        URI url = URI.create(properties.url().toString().replaceAll("/$", "") + "/.well-known/est/simpleenroll");
        try {
            byte[] answer = http.post(url, REQUEST, Base64.getMimeEncoder().encode(request), headers -> {
                headers.setBasicAuth(properties.client(), properties.secret(), StandardCharsets.UTF_8);
                headers.set("Content-Transfer-Encoding", "base64");
            });
            X509Certificate certificate = certificate(answer);
            return roots.chain(certificate, List.of(), clock.instant());
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new AuthorityUnavailable("it does not accept our password", e);
        } catch (HttpClientErrorException.TooManyRequests e) {
            throw new AuthorityUnavailable("it has too many requests now", e);
        } catch (HttpClientErrorException e) {
            throw new SigningRefused(
                    SigningRefused.Reason.ENROLMENT_REFUSED,
                    "the health authority refused a certificate: " + e.getStatusCode());
        } catch (CertificateException e) {
            throw new AuthorityUnavailable("its certificate is not one of a trusted root", e);
        }
    }

    /** The answer holds exactly the new certificate, in a CMS without signature. */
    private static X509Certificate certificate(byte[] answer) throws CertificateException {
        byte[] cms;
        try {
            cms = Base64.getMimeDecoder().decode(answer);
        } catch (IllegalArgumentException e) {
            throw new CertificateException("not Base64", e);
        }
        List<X509Certificate> found = new ArrayList<>();
        for (Certificate certificate :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(cms))) {
            found.add((X509Certificate) certificate);
        }
        if (found.size() != 1) {
            throw new CertificateException(found.size() + " certificates instead of one");
        }
        return found.getFirst();
    }
}
