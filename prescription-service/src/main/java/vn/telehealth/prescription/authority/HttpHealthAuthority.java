package vn.telehealth.prescription.authority;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

/** The authority by its protocols over HTTP. */
final class HttpHealthAuthority implements HealthAuthority {

    private final Enrolments enrolments;
    private final StatusRequests statuses;
    private final RevocationListRequests lists;
    private final TimeStampRequests timeStamps;

    HttpHealthAuthority(AuthorityHttp http, AuthorityProperties properties, TrustedRoots roots, Clock clock) {
        this.enrolments = new Enrolments(http, properties, roots, clock);
        this.statuses = new StatusRequests(http, clock);
        this.lists = new RevocationListRequests(http, roots, clock);
        this.timeStamps = new TimeStampRequests(http, properties, roots);
    }

    @Override
    public List<X509Certificate> enrol(byte[] request) {
        return enrolments.enrol(request);
    }

    @Override
    public CertificateStatus status(X509Certificate certificate, X509Certificate issuer) {
        return statuses.status(certificate, issuer);
    }

    @Override
    public CertificateStatus listed(X509Certificate certificate) {
        return lists.listed(certificate);
    }

    @Override
    public byte[] timeStamp(byte[] sha256) {
        return timeStamps.timeStamp(sha256);
    }
}
