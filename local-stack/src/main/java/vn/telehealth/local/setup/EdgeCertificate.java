package vn.telehealth.local.setup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.secret.Secrets;
import vn.telehealth.local.supply.Supplies;

/** Key and certificate of the edge, from the sandbox health authority; anew at a start when less than a month of it is left. */
public final class EdgeCertificate {

    public static final String TASK = "edge-certificate";

    private static final Duration LEFT = Duration.ofDays(30);
    private static final String KEY = "-----BEGIN PRIVATE";

    private final Supplies supplies;
    private final Clock clock;

    public EdgeCertificate(Supplies supplies, Clock clock) {
        this.supplies = supplies;
        this.clock = clock;
    }

    public Task task() {
        return new Task(TASK, Set.of(AuthorityRoots.TASK), this::renew);
    }

    /** PEM: certificate, its issuer, key. In one file, so that they never differ. */
    public Path file() {
        return supplies.settings().data("edge-tls.pem");
    }

    private void renew() throws IOException, InterruptedException, GeneralSecurityException {
        if (!Files.exists(file()) || !good()) {
            Secrets.write(file(), new ServerEnrolment(supplies).enrol());
        }
    }

    /** Of the authority that this stack has now, and long enough. */
    private boolean good() throws IOException {
        try {
            List<X509Certificate> chain = read(file());
            List<X509Certificate> authority = read(new AuthorityRoots(supplies).file());
            chain.getFirst().checkValidity(Date.from(clock.instant().plus(LEFT)));
            chain.getFirst().verify(authority.getLast().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<X509Certificate> read(Path pem) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem);
        String certificates = text.contains(KEY) ? text.substring(0, text.indexOf(KEY)) : text;
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
