package vn.telehealth.prescription.authority;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps certificate statuses for a while, and for longer while the responder does not answer; asks a service that does
 * not answer no more for a moment. A status that says revoked is never doubted again.
 */
final class RememberingAuthority implements HealthAuthority {

    private static final int MOST_REMEMBERED = 10_000;

    private final HealthAuthority authority;
    private final AuthorityProperties properties;
    private final Clock clock;
    private final Outages statusOutages;
    private final Outages stampOutages;
    private final RememberedLists lists;
    private final Map<BigInteger, CertificateStatus> statuses = new ConcurrentHashMap<>();

    RememberingAuthority(HealthAuthority authority, AuthorityProperties properties, Clock clock) {
        this.authority = authority;
        this.properties = properties;
        this.clock = clock;
        this.statusOutages = new Outages(clock, properties.outagePause());
        this.stampOutages = new Outages(clock, properties.outagePause());
        this.lists = new RememberedLists(authority, properties, clock, statusOutages);
    }

    @Override
    public List<X509Certificate> enrol(byte[] request) {
        return authority.enrol(request);
    }

    @Override
    public CertificateStatus status(X509Certificate certificate, X509Certificate issuer) {
        CertificateStatus known = statuses.get(certificate.getSerialNumber());
        Instant now = clock.instant();
        if (known != null && (known.revoked() || fresh(known, now))) {
            return known;
        }
        try {
            CertificateStatus answer = statusOutages.ask(() -> authority.status(certificate, issuer));
            remember(certificate.getSerialNumber(), answer);
            return answer;
        } catch (AuthorityUnavailable e) {
            if (known != null && now.isBefore(known.thisUpdate().plus(properties.statusGrace()))) {
                return known;
            }
            throw e;
        }
    }

    @Override
    public CertificateStatus listed(X509Certificate certificate) {
        return lists.listed(certificate);
    }

    @Override
    public byte[] timeStamp(byte[] sha256) {
        return stampOutages.ask(() -> authority.timeStamp(sha256));
    }

    private boolean fresh(CertificateStatus status, Instant now) {
        return now.isBefore(status.nextUpdate())
                && now.isBefore(status.thisUpdate().plus(properties.statusMaxAge()));
    }

    private void remember(BigInteger serial, CertificateStatus status) {
        if (statuses.size() >= MOST_REMEMBERED) {
            statuses.clear();
        }
        statuses.put(serial, status);
    }
}
