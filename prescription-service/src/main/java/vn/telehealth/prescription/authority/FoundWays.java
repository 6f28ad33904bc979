package vn.telehealth.prescription.authority;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.telehealth.platform.memory.LeastUsed;

/**
 * Ways to a root that were found and checked before: the same certificates lead there at any time at which all of them are
 * valid, and few physicians, stampers and responders sign very many prescriptions. Safe for threads; keeps those used last.
 */
final class FoundWays {

    private static final int MOST = 2_000;

    private final LeastUsed<Asked, List<X509Certificate>> ways = new LeastUsed<>(MOST);

    /** @param others that were at hand to find the way */
    record Asked(X509Certificate certificate, Set<X509Certificate> others) {}

    Optional<List<X509Certificate>> at(Asked asked, Instant time) {
        return ways.find(asked).filter(way -> valid(way, Date.from(time)));
    }

    void put(Asked asked, List<X509Certificate> way) {
        ways.keep(asked, way);
    }

    private static boolean valid(List<X509Certificate> way, Date time) {
        try {
            for (X509Certificate link : way) {
                link.checkValidity(time);
            }
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }
}
