package vn.telehealth.prescription.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.telehealth.prescription.domain.SignerIdentity;

/** Certificates in memory. */
final class MemoryCertificates implements SigningCertificates {

    private final List<SigningCertificate> all = new ArrayList<>();

    List<SigningCertificate> all() {
        return all;
    }

    @Override
    public synchronized Optional<SigningCertificate> find(SignerIdentity physician) {
        return all.reversed().stream()
                .filter(certificate -> certificate.physician().equals(physician))
                .findFirst();
    }

    @Override
    public synchronized void add(SigningCertificate certificate) {
        all.add(certificate);
    }

    @Override
    public synchronized <T> T enrolling(UUID physicianId, Supplier<T> work) {
        return work.get();
    }
}
