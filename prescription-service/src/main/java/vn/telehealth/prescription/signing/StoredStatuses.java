package vn.telehealth.prescription.signing;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.authority.CertificateStatus;
import vn.telehealth.prescription.authority.OcspAnswer;
import vn.telehealth.prescription.authority.RevocationList;
import vn.telehealth.prescription.domain.SignatureReport.Fault;
import vn.telehealth.prescription.domain.SignatureReport.Status;

/**
 * Judges the certificate statuses that stand with a signature: the signer's, and those of the authority's certificates
 * between hers and the root.
 *
 * @param claimed when the signer says that it was signed
 * @param stamped when it was signed at the latest, as a time stamp proves; null without one
 */
record StoredStatuses(Instant claimed, @Nullable Instant stamped) {

    private static final Duration OLDEST_STATUS = Duration.ofHours(24);

    void judge(Jades signed, List<X509Certificate> chain, Findings findings) {
        try {
            List<CertificateStatus> known = new ArrayList<>();
            signer(signed, chain).ifPresent(known::add);
            known.addAll(issuers(signed.lists(), chain));
            if (known.stream().anyMatch(this::revokedThen)) {
                findings.status(Status.REVOKED);
                findings.add(Fault.CERTIFICATE_REVOKED);
            } else if (known.size() == chain.size() - 1) {
                findings.status(Status.GOOD);
            }
        } catch (CertificateException e) {
            findings.add(Fault.STATUS_WRONG);
        }
    }

    private Optional<CertificateStatus> signer(Jades signed, List<X509Certificate> chain) throws CertificateException {
        byte[] response = signed.status();
        if (response == null) {
            return Optional.empty();
        }
        CertificateStatus status = OcspAnswer.read(response, chain.get(0), chain.get(1));
        if (status.thisUpdate().isBefore(proven().minus(OLDEST_STATUS))) {
            throw new CertificateException("a status from long before the signature");
        }
        return Optional.of(status);
    }

    private List<CertificateStatus> issuers(List<byte[]> lists, List<X509Certificate> chain)
            throws CertificateException {
        int issuers = chain.size() - 2;
        if (lists.isEmpty()) {
            return List.of();
        }
        if (lists.size() != issuers) {
            throw new CertificateException("not one list for each issuer below the root");
        }
        List<CertificateStatus> statuses = new ArrayList<>();
        for (int i = 0; i < issuers; i++) {
            CertificateStatus status = RevocationList.read(lists.get(i), chain.get(i + 1), chain.get(i + 2));
            if (status.nextUpdate().isBefore(proven())) {
                throw new CertificateException("a list that had ended before the signature");
            }
            statuses.add(status);
        }
        return statuses;
    }

    private Instant proven() {
        return stamped == null ? claimed : stamped;
    }

    /** Whoever has a revoked key can claim any time: only a stamp proves that the signature is older. */
    private boolean revokedThen(CertificateStatus status) {
        Instant revocation = status.revokedAt();
        return revocation != null && (stamped == null || !stamped.isBefore(revocation));
    }
}
