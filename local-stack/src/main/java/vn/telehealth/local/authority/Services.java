package vn.telehealth.local.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The authority's services under their HTTP paths. */
final class Services {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CERTIFICATE = "application/pkix-cert";
    private static final String REVOCATION_LIST = "application/pkix-crl";
    private static final String CERTIFICATES = "application/pkcs7-mime; smime-type=certs-only";

    private final AuthorityKeys keys;
    private final Ledgers ledgers;
    private final Credentials credentials;
    private final Clock clock;
    private final CertificateProfiles profiles;

    Services(AuthorityKeys keys, Ledgers ledgers, Credentials credentials, Clock clock, URI url) {
        this.keys = keys;
        this.ledgers = ledgers;
        this.credentials = credentials;
        this.clock = clock;
        this.profiles = new CertificateProfiles(new AuthorityUrls(url));
    }

    /** The values of the Authorization header that open enrolment of physicians, that of servers, and administration. */
    record Credentials(String enrolment, String servers, String administration) {}

    private record RevocationRequest(String serial, int reason) {

        RevocationRequest {
            if (serial == null || !serial.matches("[0-9a-fA-F]{1,40}")) {
                throw new IllegalArgumentException("serial is no serial number");
            }
        }
    }

    private record Listed(String serial, String subject, boolean revoked) {}

    Routes routes() {
        StatusResponder status = new StatusResponder(keys, ledgers.issuing(), clock);
        RevocationLists lists = new RevocationLists(keys, ledgers, clock);
        TimeStamper stamps = new TimeStamper(keys, clock);
        Enrolment enrolment = new Enrolment(keys, profiles, ledgers.issuing(), clock);
        X509Certificate root = keys.root().certificate();
        X509Certificate issuing = keys.issuing().certificate();
        return new Routes(Map.ofEntries(
                Map.entry("GET /health", http -> http.answer(200, "ready\n")),
                Map.entry(
                        "GET /ca.pem",
                        http -> http.answer(
                                200,
                                "application/x-pem-file",
                                Encodings.pem(root, issuing).getBytes(StandardCharsets.US_ASCII))),
                Map.entry("GET " + AuthorityUrls.ROOT, http -> http.answer(200, CERTIFICATE, Encodings.der(root))),
                Map.entry(
                        "GET " + AuthorityUrls.ISSUING, http -> http.answer(200, CERTIFICATE, Encodings.der(issuing))),
                Map.entry("GET " + AuthorityUrls.ROOT_CRL, http -> http.answer(200, REVOCATION_LIST, lists.ofRoot())),
                Map.entry(
                        "GET " + AuthorityUrls.ISSUING_CRL,
                        http -> http.answer(200, REVOCATION_LIST, lists.ofIssuing())),
                Map.entry("POST " + AuthorityUrls.OCSP, http -> ocsp(http, status.answer(http.body()))),
                Map.entry("GET " + AuthorityUrls.OCSP + "/", http -> ocsp(http, status.answer(requestInPath(http)))),
                Map.entry(
                        "POST " + AuthorityUrls.TIME_STAMPS,
                        http -> http.answer(200, "application/timestamp-reply", stamps.answer(http.body()))),
                Map.entry("GET /.well-known/est/cacerts", http -> certificates(http, root, issuing)),
                Map.entry("POST /.well-known/est/simpleenroll", http -> {
                    http.require(credentials.enrolment(), "Basic realm=\"enrolment\"");
                    certificates(http, enrolment.certify(fromBase64(http.body())));
                }),
                Map.entry("POST /.well-known/est/server/simpleenroll", http -> {
                    http.require(credentials.servers(), "Basic realm=\"servers\"");
                    certificates(http, enrolment.certifyServer(fromBase64(http.body())), issuing);
                }),
                Map.entry("POST /admin/revocations", this::revoke),
                Map.entry("GET /admin/certificates", this::list)));
    }

    private static void ocsp(Exchange http, byte[] response) throws IOException {
        http.answer(200, "application/ocsp-response", response);
    }

    private static byte[] requestInPath(Exchange http) {
        String encoded = http.path().substring(AuthorityUrls.OCSP.length() + 1);
        return fromBase64(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] fromBase64(byte[] text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "not Base64");
        }
    }

    private static void certificates(Exchange http, X509Certificate... certificates) throws IOException {
        try {
            CMSSignedDataGenerator bag = new CMSSignedDataGenerator();
            bag.addCertificates(new JcaCertStore(List.of(certificates)));
            byte[] cms = bag.generate(new CMSAbsentContent()).toASN1Structure().getEncoded("DER");
            http.header("Content-Transfer-Encoding", "base64");
            http.answer(200, CERTIFICATES, Base64.getMimeEncoder().encode(cms));
        } catch (CMSException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void revoke(Exchange http) throws IOException {
        http.require(credentials.administration(), "Bearer");
        RevocationRequest request;
        try {
            request = JSON.readValue(http.body(), RevocationRequest.class);
        } catch (JacksonException e) {
            throw new Refused(400, "wanted: {\"serial\": \"<hexadecimal>\", \"reason\": <CRLReason>}");
        }
        Ledger.Revocation revocation = new Ledger.Revocation(clock.instant(), request.reason());
        if (!ledgers.revoke(new BigInteger(request.serial(), 16), revocation)) {
            throw new Refused(404, "no such certificate");
        }
        http.answer(204, "text/plain", new byte[0]);
    }

    private void list(Exchange http) throws IOException {
        http.require(credentials.administration(), "Bearer");
        List<Listed> all = ledgers.issuing().all().stream()
                .map(entry -> new Listed(
                        entry.certificate().getSerialNumber().toString(16),
                        entry.certificate().getSubjectX500Principal().getName(),
                        entry.revocation() != null))
                .toList();
        http.answer(200, "application/json", JSON.writeValueAsBytes(all));
    }
}
