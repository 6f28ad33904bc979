package vn.telehealth.prescription.authority;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what revocation lists said: for a while, and to the end of the list while nobody answers. */
final class RememberedLists {

    private final HealthAuthority authority;
    private final AuthorityProperties properties;
    private final Clock clock;
    private final Outages outages;
    private final Map<X509Certificate, Answer> answers = new ConcurrentHashMap<>();

    /** @param outages shared with what is asked beside it, so that an authority that hangs is waited for once */
    RememberedLists(HealthAuthority authority, AuthorityProperties properties, Clock clock, Outages outages) {
        this.authority = authority;
        this.properties = properties;
        this.clock = clock;
        this.outages = outages;
    }

    private record Answer(CertificateStatus status, Instant asked) {

        boolean usable(Instant now) {
            return status.revoked() || now.isBefore(status.nextUpdate());
        }

        boolean fresh(Instant now, Duration maxAge) {
            return status.revoked() || (usable(now) && now.isBefore(asked.plus(maxAge)));
        }
    }

    CertificateStatus listed(X509Certificate certificate) {
        Answer known = answers.get(certificate);
        Instant now = clock.instant();
        if (known != null && known.fresh(now, properties.statusMaxAge())) {
            return known.status();
        }
        try {
            CertificateStatus status = outages.ask(() -> authority.listed(certificate));
            answers.put(certificate, new Answer(status, now));
            return status;
        } catch (AuthorityUnavailable e) {
            if (known != null && known.usable(now)) {
                return known.status();
            }
            throw e;
        }
    }
}
