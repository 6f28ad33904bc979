package vn.telehealth.prescription.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.telehealth.prescription.authority.AuthorityUnavailable;
import vn.telehealth.prescription.authority.CertificateStatus;
import vn.telehealth.prescription.authority.HealthAuthority;

/** Gets what the health authority adds to a signature; without an answer, policy says whether to go on. */
public final class Proofs {

    private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);

    private final HealthAuthority authority;
    private final SigningProperties properties;

    public Proofs(HealthAuthority authority, SigningProperties properties) {
        this.authority = authority;
        this.properties = properties;
    }

    Optional<CertificateStatus> status(List<X509Certificate> chain) {
        return ask("certificate status", () -> authority.status(chain.get(0), chain.get(1)));
    }

    /**
     * Of the authority's own certificates between the signer's and the root, in the order of the chain; none when one of
     * them cannot be had.
     *
     * @param issuers without the root
     */
    Optional<List<CertificateStatus>> issuers(List<X509Certificate> issuers) {
        return ask(
                "status of its own certificate",
                () -> issuers.stream().map(authority::listed).toList());
    }

    /**
     * A time stamp token (RFC 3161, DER), or none when it may come later.
     *
     * @throws AuthorityUnavailable when there is none and nothing is signed without
     */
    public Optional<byte[]> timeStamp(byte[] sha256) {
        return ask("time stamp", () -> authority.timeStamp(sha256));
    }

    private <T> Optional<T> ask(String what, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (AuthorityUnavailable e) {
            if (properties.requireProofs()) {
                throw e;
            }
            LOG.warn("no {} for a signature: {}", what, e.getMessage());
            return Optional.empty();
        }
    }
}
