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
    private final List<SigningCertificate> retired = new ArrayList<>();

    List<SigningCertificate> all() {
        return all;
    }

    @Override
    public synchronized Optional<SigningCertificate> find(SignerIdentity physician) {
        return all.reversed().stream()
                .filter(certificate -> certificate.physician().equals(physician))
                .filter(certificate -> !retired.contains(certificate))
                .findFirst();
    }

    @Override
    public synchronized void add(SigningCertificate certificate) {
        all.add(certificate);
    }

    @Override
    public synchronized void retire(UUID physicianId) {
        all.stream()
                .filter(certificate -> certificate.physician().physicianId().equals(physicianId))
                .forEach(retired::add);
    }

    @Override
    public synchronized int retiredKeys(UUID physicianId) {
        return Math.toIntExact(retired.stream()
                .filter(certificate -> certificate.physician().physicianId().equals(physicianId))
                .map(SigningCertificate::keyLabel)
                .distinct()
                .count());
    }

    @Override
    public synchronized <T> T enrolling(UUID physicianId, Supplier<T> work) {
        return work.get();
    }
}
